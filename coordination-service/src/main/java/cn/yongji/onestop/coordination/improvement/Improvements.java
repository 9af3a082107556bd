package cn.yongji.onestop.coordination.improvement;

import cn.yongji.onestop.coordination.improvement.domain.Improvement;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;

/** All improvements. */
public interface Improvements {
    AggregateStore<Improvement> store();

    /**
     * By identity, which begins with the period, from behind the last one seen.
     *
     * @param state only those in it
     */
    List<Stored<Improvement>> list(Optional<String> state, Optional<String> behind, int limit);
}
