package cn.yongji.onestop.intake.rules.commitment;

import cn.yongji.onestop.intake.rules.commitment.domain.Credit;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.List;

/** The credit of every unit that ever promised; its identity is the USCC. */
public interface Credits {
    AggregateStore<Credit> store();

    /** Units with a place that was kept before an instant. */
    List<Stored<Credit>> withReservationsBefore(Instant instant, int limit);
}
