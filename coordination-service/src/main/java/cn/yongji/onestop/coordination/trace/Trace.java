package cn.yongji.onestop.coordination.trace;

import cn.yongji.onestop.coordination.difficulty.domain.ActionItem;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyStep;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.Minutes;
import cn.yongji.onestop.coordination.trace.TraceView.Kind;
import cn.yongji.onestop.coordination.trace.TraceView.Link;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.word.EffectOutcome;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties a difficulty to its meetings and what they resolved. What was never told to the ledger is no link. */
final class Trace {
    private final Difficulty difficulty;
    private final List<Link> links = new ArrayList<>();

    private Trace(Difficulty difficulty) {
        this.difficulty = difficulty;
    }

    static TraceView of(Difficulty difficulty, List<Meeting> meetings) {
        var trace = new Trace(difficulty);
        trace.raised();
        meetings.forEach(trace::met);
        difficulty.steps().forEach(trace::stepped);
        difficulty.items().forEach(trace::given);
        if (difficulty instanceof Difficulty.Closed it) trace.closed(it.result(), it.closed());
        trace.links.sort(Comparator.comparing(Link::at));
        return new TraceView(difficulty.id(), difficulty.file().projectId(), List.copyOf(trace.links));
    }

    private void raised() {
        var file = difficulty.file();
        add(Kind.PROBLEM, file.id(), null, file.raised(), "problem.raised.v1", file.title(), null, null);
    }

    /** A meeting for which no time was found was never told. */
    private void met(Meeting meeting) {
        if (meeting.place().isEmpty()) return;
        var cancelled = meeting instanceof Meeting.Cancelling || meeting instanceof Meeting.Cancelled;
        var state = cancelled ? "CANCELLED" : meeting.came().isPresent() ? "HELD" : "SCHEDULED";
        add(
                Kind.MEETING,
                meeting.id(),
                difficulty.id(),
                meeting.request().asked(),
                "meeting.scheduled.v1",
                null,
                state,
                null);
        if (meeting instanceof Meeting.Scheduled it) it.minutes().forEach(minutes -> written(meeting, minutes));
    }

    private void written(Meeting meeting, Minutes minutes) {
        minutes.approval()
                .ifPresent(it -> add(
                        Kind.MINUTES,
                        it.number(),
                        meeting.id(),
                        it.act(),
                        "meeting.minutes-approved.v1",
                        null,
                        null,
                        null));
    }

    private void stepped(DifficultyStep step) {
        if (step instanceof DifficultyStep.Resolved it) {
            add(
                    Kind.RESOLUTION,
                    it.resolutionId(),
                    it.meetingId(),
                    it.act(),
                    "resolution.recorded.v1",
                    it.text(),
                    it.effect().map(ResolutionEffect::name).orElse(null),
                    null);
            difficulty.answerTo(it.resolutionId()).ifPresent(answer -> answered(it, answer));
        }
        if (step instanceof DifficultyStep.Reopened it) {
            closed(it.result(), it.closed());
            add(
                    Kind.REOPENING,
                    difficulty.id(),
                    difficulty.id(),
                    it.act(),
                    "problem.reopened.v1",
                    it.reason(),
                    null,
                    null);
        }
    }

    /** Who leads is done by the resolution itself; what is about a review is answered by its service. */
    private void answered(DifficultyStep.Resolved resolved, DifficultyStep.Effected answer) {
        var here = resolved.effect().filter(ResolutionEffect.REASSIGN::equals).isPresent();
        var outcome = answer.refusal().isEmpty() ? EffectOutcome.APPLIED : EffectOutcome.REFUSED;
        add(
                Kind.EFFECT,
                resolved.resolutionId(),
                resolved.resolutionId(),
                answer.act(),
                here ? "resolution.recorded.v1" : "resolution.effected.v1",
                null,
                outcome.name(),
                answer.refusal().orElse(null));
    }

    private void given(ActionItem item) {
        add(
                Kind.TASK,
                item.id(),
                item.resolutionId().orElse(difficulty.id()),
                item.opened(),
                "problem.item-opened.v1",
                item.text(),
                item.state().name(),
                null);
    }

    private void closed(String result, Act act) {
        add(Kind.CLOSURE, difficulty.id(), difficulty.id(), act, "problem.closed.v1", result, null, null);
    }

    private void add(
            Kind kind,
            String id,
            @Nullable String from,
            Act act,
            String entryType,
            @Nullable String text,
            @Nullable String state,
            @Nullable String refusal) {
        links.add(new Link(kind, id, from, act.at(), act.by(), entryType, text, state, refusal));
    }
}
