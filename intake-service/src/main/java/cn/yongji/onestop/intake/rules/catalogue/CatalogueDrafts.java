package cn.yongji.onestop.intake.rules.catalogue;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;

/** All drafts, and what was published of them. */
public interface CatalogueDrafts {
    AggregateStore<CatalogueDraft> store();

    /** By the name of the version, from behind the last one seen. */
    List<Stored<CatalogueDraft>> page(Optional<String> behind, int limit);

    List<CatalogueDraft.Published> published();
}
