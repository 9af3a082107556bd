package cn.yongji.onestop.coordination.meeting.seat.mongo;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import cn.yongji.onestop.coordination.meeting.seat.domain.Delegation;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Who speaks for which department. */
@Component
public final class Delegations {
    private static final String UNBOOKED = DelegationMapping.MAPPING.field(DelegationMapping.UNBOOKED);
    private static final String ID = "_id";

    private final AggregateStore<Delegation> store;

    public Delegations(AggregateStore<Delegation> store) {
        this.store = store.withIndexOfThoseWith(UNBOOKED);
    }

    /** Of these departments, also of those that have named nobody. */
    public SortedMap<DepartmentCode, Delegation> of(Collection<DepartmentCode> departments) {
        var all = new TreeMap<DepartmentCode, Delegation>();
        for (var department : departments) all.put(department, Delegation.of(department));
        var codes = all.keySet().stream().map(DepartmentCode::value).toList();
        for (var stored : store.find(in(ID, codes), Sorts.ascending(ID), codes.size()))
            all.put(stored.state().department(), stored.state());
        return all;
    }

    /** Departments whose absences have not been told to all days since before the instant. */
    public List<String> unbooked(Instant before, int limit) {
        return store.find(lt(UNBOOKED, Date.from(before)), Sorts.ascending(UNBOOKED), limit).stream()
                .map(Stored::id)
                .toList();
    }
}
