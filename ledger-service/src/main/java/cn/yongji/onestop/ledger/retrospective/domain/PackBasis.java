package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import java.util.Comparator;
import java.util.List;

/**
 * What a pack is made of.
 *
 * @param projects as the log held them, by identity
 * @param root of the log at that size, in base64
 */
public record PackBasis(List<ReportFacts> projects, WorkingCalendar calendar, long treeSize, String root) {
    public PackBasis {
        projects = projects.stream()
                .sorted(Comparator.comparing(ReportFacts::projectId))
                .toList();
        calendar = calendar.asItIsNow();
    }
}
