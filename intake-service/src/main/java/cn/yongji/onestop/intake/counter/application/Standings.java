package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.rules.commitment.CreditDesk;
import cn.yongji.onestop.intake.rules.commitment.domain.PromiseStanding;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the credit of a unit what an application says of its promises. Told twice it changes nothing. */
@Component
public final class Standings {
    private final Applications applications;
    private final CreditDesk credit;

    Standings(Applications applications, CreditDesk credit) {
        this.applications = applications;
        this.credit = credit;
    }

    public void tell(String applicationId, Instant at) {
        applications.store().find(applicationId).ifPresent(stored -> tell(stored, at));
    }

    public void tell(Stored<Application> stored, Instant at) {
        stored.state()
                .onceAccepted()
                .filter(Standings::promises)
                .ifPresent(accepted -> accepted.acceptance()
                        .unitUscc()
                        .ifPresent(uscc -> credit.take(uscc, standing(stored, accepted), at)));
    }

    /** Nothing is owed by a unit that was taken for the one of an application; no word from before it was corrected comes after. */
    void disown(String uscc, Stored<Application> stored, Instant at) {
        var nothing = new PromiseStanding(
                stored.id(), stored.state().header().projectId(), stored.version() + 1, List.of(), List.of());
        credit.take(uscc, nothing, at);
    }

    static boolean promises(Application.Accepted accepted) {
        return !accepted.course().gaps().isEmpty()
                || !accepted.course().commitments().isEmpty();
    }

    static PromiseStanding standing(Stored<Application> stored, Application.Accepted accepted) {
        var course = accepted.course();
        var open = course.gaps().stream()
                .filter(Gap::open)
                .map(gap -> new PromiseStanding.OpenGap(
                        gap.gapId(),
                        gap.matter().value(),
                        gap.slot(),
                        gap.dueOn(),
                        gap.standing() instanceof Gap.Standing.HandedIn))
                .toList();
        var records = Stream.concat(
                        course.gaps().stream().flatMap(gap -> record(gap).stream()),
                        course.commitments().stream().flatMap(it -> record(stored.id(), it).stream()))
                .toList();
        return new PromiseStanding(stored.id(), accepted.header().projectId(), stored.version(), open, records);
    }

    private static Optional<PromiseStanding.CreditRecord> record(Gap gap) {
        return switch (gap.standing()) {
            case Gap.Standing.Breached(var at) -> Optional.of(record(gap, at, false));
            case Gap.Standing.Repaired(var breachedAt, var _, var _, var _, var _) ->
                Optional.of(record(gap, breachedAt, true));
            case Gap.Standing.Outstanding _,
                    Gap.Standing.HandedIn _,
                    Gap.Standing.Fulfilled _,
                    Gap.Standing.Dropped _ -> Optional.empty();
        };
    }

    private static PromiseStanding.CreditRecord record(Gap gap, Instant at, boolean repaired) {
        return new PromiseStanding.CreditRecord(
                gap.gapId(),
                PromiseStanding.CreditRecord.Kind.GAP_BREACHED,
                gap.matter().value(),
                gap.slotName() + " 未在 " + gap.dueOn() + " 前补齐",
                at,
                repaired);
    }

    private static Optional<PromiseStanding.CreditRecord> record(String applicationId, Commitment commitment) {
        return commitment.finding() instanceof Commitment.Finding.False(var finding, var _, var at)
                ? Optional.of(new PromiseStanding.CreditRecord(
                        applicationId + "-" + commitment.matter(),
                        PromiseStanding.CreditRecord.Kind.COMMITMENT_FALSE,
                        commitment.matter().value(),
                        finding,
                        at,
                        false))
                : Optional.empty();
    }
}
