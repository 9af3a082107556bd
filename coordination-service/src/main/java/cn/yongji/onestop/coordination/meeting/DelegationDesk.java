package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.domain.MeetingDay.Missed;
import cn.yongji.onestop.coordination.meeting.seat.domain.Absence;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegate;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegation;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where a department says who speaks for it. Who is away is booked on the days before this is answered; what a crash leaves
 * undone of that is found by its mark and carried on.
 */
@Component
public final class DelegationDesk {
    private static final String RULE = "rule:absences";

    private final AggregateStore<Delegation> store;
    private final MeetingDays days;

    DelegationDesk(AggregateStore<Delegation> store, MeetingDays days) {
        this.store = store;
        this.days = days;
    }

    public Optional<Stored<Delegation>> find(DepartmentCode department) {
        return store.find(department.value());
    }

    /** Names those who speak for a department, the principal first, and when they are away, instead of what was said before. */
    public Outcome.Done<Delegation, Void> name(
            DepartmentCode department, Asked<Delegation> asked, List<Delegate> people, List<Absence> away) {
        var at = asked.command().at();
        var today = WorkingCalendar.dateOf(at);
        var done = find(department).isEmpty()
                ? created(department, asked, people, away)
                : Optional.<Outcome.Done<Delegation, Void>>empty();
        var outcome = done.orElseGet(() -> store.<Void>change(
                        department.value(),
                        asked,
                        stored -> Decision.changed(stored.state().with(people, away, today, at)))
                .done());
        carryOn(department.value(), asked.command());
        return outcome;
    }

    private Optional<Outcome.Done<Delegation, Void>> created(
            DepartmentCode department, Asked<Delegation> asked, List<Delegate> people, List<Absence> away) {
        var at = asked.command().at();
        var first = Delegation.of(department).with(people, away, WorkingCalendar.dateOf(at), at);
        try {
            return Optional.of(store.create(department.value(), asked, first, List.of()));
        } catch (AggregateExists _) {
            return Optional.empty();
        }
    }

    /** Meetings that are set though a delegate of theirs is away. */
    public List<Missed> missed() {
        return days.missed();
    }

    /** Tells the days who is away, where that is still to be done. */
    void carryOn(String department, Command command) {
        var delegation = store.find(department).orElseThrow().state();
        delegation.unbooked().ifPresent(span -> {
            days.tell(delegation, span.from(), span.to());
            store.settle(
                    department,
                    Command.ofRule(RULE, command.at()),
                    stored -> Decision.changed(stored.state().booked(span)));
        });
    }
}
