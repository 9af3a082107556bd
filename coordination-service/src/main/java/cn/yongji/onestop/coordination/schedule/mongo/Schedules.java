package cn.yongji.onestop.coordination.schedule.mongo;

import static com.mongodb.client.model.Filters.lt;

import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** All schedules. */
@Component
public final class Schedules {
    private static final String BOOKING = ScheduleMapping.MAPPING.field(ScheduleMapping.BOOKING);

    private final AggregateStore<Schedule> store;

    public Schedules(AggregateStore<Schedule> store) {
        this.store = store.withIndexOfThoseWith(BOOKING);
    }

    /** Identities of those that have been half booked since before the instant. */
    public List<String> halfBooked(Instant before, int limit) {
        return store.find(lt(BOOKING, Date.from(before)), Sorts.ascending(BOOKING), limit).stream()
                .map(Stored::id)
                .toList();
    }
}
