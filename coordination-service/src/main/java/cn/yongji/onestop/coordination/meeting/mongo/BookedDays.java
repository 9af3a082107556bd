package cn.yongji.onestop.coordination.meeting.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the days on which something is booked. */
@Component
public final class BookedDays {
    private static final String DATE = MeetingDayMapping.MAPPING.field(MeetingDayMapping.DATE);

    private final AggregateStore<MeetingDay> store;

    public BookedDays(AggregateStore<MeetingDay> store) {
        this.store = store.withIndex(Indexes.ascending(DATE));
    }

    /** The days in a span, both ends included, on which there is or has been a booking. */
    public Map<LocalDate, MeetingDay> between(LocalDate from, LocalDate to) {
        var most = Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
        var filter = and(gte(DATE, from.toString()), lte(DATE, to.toString()));
        return store.find(filter, Sorts.ascending(DATE), most).stream()
                .collect(Collectors.toMap(it -> it.state().date(), it -> it.state()));
    }
}
