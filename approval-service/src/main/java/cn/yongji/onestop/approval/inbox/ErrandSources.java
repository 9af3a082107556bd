package cn.yongji.onestop.approval.inbox;

import static com.mongodb.client.model.Filters.in;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.coordination.MeetingInvitation;
import cn.yongji.onestop.approval.coordination.OwnedDifficulty;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks what errands come from what waits there now. */
@Component
public final class ErrandSources {
    private static final String ID = "_id";

    private final AggregateStore<Case> cases;
    private final AggregateStore<OwnedDifficulty> difficulties;
    private final AggregateStore<MeetingInvitation> meetings;

    public ErrandSources(
            AggregateStore<Case> cases,
            AggregateStore<OwnedDifficulty> difficulties,
            AggregateStore<MeetingInvitation> meetings) {
        this.cases = cases;
        this.difficulties = difficulties;
        this.meetings = meetings;
    }

    /** A source as it is now, with all that waits in it for whichever department. */
    public record Current(String id, long version, List<Errand> errands) {}

    public List<Current> of(ErrandSource kind, Set<String> ids) {
        return switch (kind) {
            case CASE -> current(cases, ids, CaseErrand::in);
            case DIFFICULTY -> current(difficulties, ids, CoordinationErrand::in);
            case MEETING -> current(meetings, ids, CoordinationErrand::in);
        };
    }

    private static <S> List<Current> current(
            AggregateStore<S> store, Set<String> ids, Function<S, Stream<Errand>> errands) {
        if (ids.isEmpty()) return List.of();
        return store.find(in(ID, ids), Sorts.ascending(ID), ids.size()).stream()
                .map(it -> new Current(
                        it.id(), it.version(), errands.apply(it.state()).toList()))
                .toList();
    }
}
