package cn.yongji.onestop.ledger.report.domain;

import java.util.Collection;
import java.util.List;

/** Where the facts of projects are kept, so that not every ledger has to be read for each report. */
public interface KeptFacts {
    /** Those of these projects that are there. */
    List<ReportFacts> of(Collection<String> projectIds);

    /** Keeps facts in the place of older ones. */
    void keep(ReportFacts facts);
}
