package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapStanding;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CommitmentFoundFalseV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapDueSoonV1;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.kernel.event.IssuedResult;
import cn.yongji.onestop.kernel.event.word.LadderRung;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 承诺的履行: gaps are filled, checked, missed or made good; promises are checked. */
final class Keeping {
    private Keeping() {}

    static Decision<Application, ApplicationRefusal> decide(
            Application.Accepted accepted, ApplicationCommand.Keeping command) {
        return switch (command) {
            case ApplicationCommand.HandInGap it -> handIn(accepted, it);
            case ApplicationCommand.CheckGap it -> check(accepted, it);
            case ApplicationCommand.RepairGap it -> repair(accepted, it);
            case ApplicationCommand.WatchGaps it -> watch(accepted, it);
            case ApplicationCommand.CheckCommitment it -> check(accepted, it);
        };
    }

    private static Decision<Application, ApplicationRefusal> handIn(
            Application.Accepted accepted, ApplicationCommand.HandInGap command) {
        var found = accepted.course().gap(command.gapId());
        if (found.isEmpty()) return unknown(command.gapId());
        var gap = found.get();
        if (!(gap.standing() instanceof Gap.Standing.Outstanding) || gap.overdue(command.at()))
            return notThere(gap, command.at());
        var handedIn = new Gap.Standing.HandedIn(command.material(), command.by(), command.at());
        // One document fills the slot for every matter that was promised it.
        return Decision.changed(accepted.with(accepted.course()
                .withGaps(it -> it.slot().equals(gap.slot())
                                && it.standing() instanceof Gap.Standing.Outstanding
                                && !it.overdue(command.at())
                        ? it.with(handedIn)
                        : it)));
    }

    private static Decision<Application, ApplicationRefusal> check(
            Application.Accepted accepted, ApplicationCommand.CheckGap command) {
        var found = accepted.course().gap(command.gapId());
        if (found.isEmpty()) return unknown(command.gapId());
        var gap = found.get();
        if (!(gap.standing() instanceof Gap.Standing.HandedIn(var material, var _, var _)))
            return notThere(gap, command.at());
        if (!command.good()) return replaced(accepted, gap.with(new Gap.Standing.Outstanding()));
        return replaced(
                accepted,
                gap.with(new Gap.Standing.Fulfilled(material, command.by(), command.at())),
                new GapFulfilledV1(
                        accepted.header().projectId(),
                        command.applicationId(),
                        gap.gapId(),
                        gap.matter().value(),
                        gap.slot(),
                        material.materialId(),
                        command.at(),
                        command.by()));
    }

    private static Decision<Application, ApplicationRefusal> repair(
            Application.Accepted accepted, ApplicationCommand.RepairGap command) {
        var found = accepted.course().gap(command.gapId());
        if (found.isEmpty()) return unknown(command.gapId());
        var gap = found.get();
        if (!(gap.standing() instanceof Gap.Standing.Breached(var breachedAt))) return notThere(gap, command.at());
        return replaced(
                accepted,
                gap.with(new Gap.Standing.Repaired(
                        breachedAt, command.by(), command.name(), command.reason(), command.at())),
                new GapRepairedV1(
                        accepted.header().projectId(),
                        command.applicationId(),
                        gap.gapId(),
                        gap.matter().value(),
                        gap.slot(),
                        command.reason(),
                        command.at(),
                        command.by()));
    }

    private static Decision<Application, ApplicationRefusal> watch(
            Application.Accepted accepted, ApplicationCommand.WatchGaps command) {
        var events = new ArrayList<EventContract>();
        var course = accepted.course().withGaps(gap -> watched(accepted, gap, command, events));
        return events.isEmpty() ? Decision.unchanged() : Decision.changed(accepted.with(course), events);
    }

    private static Gap watched(
            Application.Accepted accepted,
            Gap gap,
            ApplicationCommand.WatchGaps command,
            ArrayList<EventContract> events) {
        if (!(gap.standing() instanceof Gap.Standing.Outstanding)) return gap;
        var at = command.at();
        if (gap.overdue(at)) {
            events.add(new GapBreachedV1(
                    accepted.header().projectId(),
                    command.applicationId(),
                    gap.gapId(),
                    gap.matter().value(),
                    gap.slot(),
                    unit(accepted),
                    gap.dueOn(),
                    at,
                    issued(accepted, gap)));
            return gap.with(new Gap.Standing.Breached(at));
        }
        var rung = command.ladder().reached(gap, at);
        if (rung.isEmpty()) return gap;
        events.add(new GapDueSoonV1(
                accepted.header().projectId(),
                command.applicationId(),
                gap.gapId(),
                gap.matter().value(),
                gap.slot(),
                gap.dueOn(),
                at,
                Word.of(rung.get()),
                command.ladder().left(gap, at)));
        return rung.get() == LadderRung.REMINDER ? gap.remindedEarly(at) : gap.reminded(at);
    }

    /** What was granted although the material was out: that result stands, and its department looks at it. */
    private static @Nullable IssuedResult issued(Application.Accepted accepted, Gap gap) {
        return accepted.result(gap.matter())
                .filter(result -> result.verdict().granted())
                .map(result -> new IssuedResult(result.resultNumber().orElse(null), result.decidedAt()))
                .orElse(null);
    }

    private static Decision<Application, ApplicationRefusal> check(
            Application.Accepted accepted, ApplicationCommand.CheckCommitment command) {
        var found = accepted.course().commitment(command.matter());
        if (found.isEmpty()) return Decision.refused(new ApplicationRefusal.CommitmentUnknown(command.matter()));
        var before = checkedAt(found.get().finding());
        if (before.isPresent())
            return Decision.refused(new ApplicationRefusal.CommitmentChecked(command.matter(), before.get()));
        if (command.kept()) {
            var kept = new Commitment.Finding.Kept(command.finding(), command.by(), command.at());
            return Decision.changed(found(accepted, command, kept));
        }
        return Decision.changed(
                found(accepted, command, new Commitment.Finding.False(command.finding(), command.by(), command.at())),
                new CommitmentFoundFalseV1(
                        accepted.header().projectId(),
                        command.applicationId(),
                        command.matter().value(),
                        unit(accepted),
                        command.finding(),
                        command.at(),
                        command.by()));
    }

    private static Optional<Instant> checkedAt(Commitment.Finding finding) {
        return switch (finding) {
            case Commitment.Finding.Unchecked _ -> Optional.empty();
            case Commitment.Finding.Kept(var _, var _, var at) -> Optional.of(at);
            case Commitment.Finding.False(var _, var _, var at) -> Optional.of(at);
        };
    }

    private static Application.Accepted found(
            Application.Accepted accepted, ApplicationCommand.CheckCommitment command, Commitment.Finding finding) {
        return accepted.with(
                accepted.course().withCommitments(it -> it.matter().equals(command.matter()) ? it.with(finding) : it));
    }

    private static Decision<Application, ApplicationRefusal> replaced(
            Application.Accepted accepted, Gap changed, EventContract... events) {
        var course = accepted.course().withGaps(it -> it.gapId().equals(changed.gapId()) ? changed : it);
        return Decision.changed(accepted.with(course), events);
    }

    private static String unit(Application.Accepted accepted) {
        return accepted.acceptance().unitUscc().orElseThrow();
    }

    private static Decision<Application, ApplicationRefusal> unknown(String gapId) {
        return Decision.refused(new ApplicationRefusal.GapUnknown(gapId));
    }

    private static Decision<Application, ApplicationRefusal> notThere(Gap gap, Instant at) {
        return Decision.refused(new ApplicationRefusal.GapNotThere(gap.gapId(), GapStanding.of(gap, gap.overdue(at))));
    }
}
