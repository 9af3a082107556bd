package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/** 处理记录: what has been done about a difficulty. The history goes with it up the ladder (D17). */
public sealed interface DifficultyStep {
    Act act();

    /** It moved up; the reason is that of the person or the rule. */
    record Escalated(Act act, Level from, Level to, String reason) implements DifficultyStep {}

    /** A meeting was placed for it. */
    record MeetingPlaced(Act act, String meetingId, Level level, Instant start, SortedSet<DepartmentCode> departments)
            implements DifficultyStep {}

    /** A meeting about it was held, on the rung of that time. */
    record MeetingHeld(Act act, String meetingId, Level level, boolean quorum) implements DifficultyStep {}

    /** A meeting about it will not be held. */
    record MeetingCancelled(Act act, String meetingId, String reason) implements DifficultyStep {}

    /**
     * A meeting that is set holds its rung.
     *
     * @param first how its deadline was counted, and is again if the meeting is cancelled
     */
    record Held(
            Act act, String meetingId, Level level, DifficultyStanding.Counted first, LocalDate before, LocalDate after)
            implements DifficultyStep {}

    /** The meeting that held its rung is cancelled: its first deadline counts again. */
    record HoldLifted(Act act, String meetingId, LocalDate before, LocalDate after) implements DifficultyStep {}

    /** Another calendar gave it another last day. */
    record Recounted(Act act, LocalDate before, LocalDate after) implements DifficultyStep {}

    /**
     * A meeting resolved something.
     *
     * @param effect what it brings about; of earlier days only whether it releases is known
     */
    record Resolved(
            Act act,
            String meetingId,
            String resolutionId,
            String text,
            boolean releases,
            Optional<ResolutionEffect> effect)
            implements DifficultyStep {
        /** Whether the service of a review answers to it. */
        boolean answered() {
            return effect.filter(it -> it == ResolutionEffect.RELEASE_REVIEW || it == ResolutionEffect.EXTEND_REVIEW)
                    .isPresent();
        }
    }

    /**
     * What a meeting resolved has come about, or could not.
     *
     * @param refusal why it could not
     */
    record Effected(Act act, String resolutionId, Optional<String> refusal) implements DifficultyStep {}

    /**
     * A department said where it stands, for the rung of that time.
     *
     * @param suggests whose it is instead, in its opinion
     */
    record PositionTaken(
            Act act,
            Level level,
            DepartmentCode department,
            Stance stance,
            String text,
            Optional<DepartmentCode> suggests)
            implements DifficultyStep {
        boolean says(DifficultyCommand.TakePosition again) {
            return stance == again.stance() && text.equals(again.text()) && suggests.equals(again.suggests());
        }
    }

    /** It was closed with a result that is none. */
    record Reopened(Act act, String reason, String result, Act closed) implements DifficultyStep {}

    /** The project got another agent, and the difficulty went with it. */
    record HandedOver(Act act, String from, String to) implements DifficultyStep {}
}
