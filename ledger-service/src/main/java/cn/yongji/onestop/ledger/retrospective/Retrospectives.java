package cn.yongji.onestop.ledger.retrospective;

import cn.yongji.onestop.ledger.retrospective.domain.Retrospective;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;

/** All retrospectives. */
public interface Retrospectives {
    AggregateStore<Retrospective> store();

    /** By identity, from behind the last one seen. */
    List<Stored<Retrospective>> page(Optional<String> behind, int limit);
}
