package cn.yongji.onestop.ledger.page.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 存在问题: a problem with its meetings and what was decided there.
 *
 * @param level where it stands on the ladder; earlier entries do not say
 * @param owner who has to solve it now
 * @param deadline his last day
 */
public record ProblemItem(
        String problemId,
        String problemClass,
        String title,
        String origin,
        String raisedBy,
        @Nullable String department,
        @Nullable String level,
        String owner,
        @Nullable String reviewId,
        boolean blocking,
        Instant raisedAt,
        LocalDate deadline,
        @Nullable Boolean provisional,
        ShownLight light,
        ProblemState state,
        List<Meeting> meetings,
        List<Resolution> resolutions,
        @Nullable Closing closing,
        List<ActionItem> actionItems) {
    public ProblemItem {
        meetings = List.copyOf(meetings);
        resolutions = List.copyOf(resolutions);
        actionItems = List.copyOf(actionItems);
    }

    ProblemItem lit(ShownLight now) {
        return new ProblemItem(
                problemId,
                problemClass,
                title,
                origin,
                raisedBy,
                department,
                level,
                owner,
                reviewId,
                blocking,
                raisedAt,
                deadline,
                provisional,
                now,
                state,
                meetings,
                resolutions,
                closing,
                actionItems);
    }

    /** How far it is. */
    public enum ProblemState {
        OPEN,
        MEETING_SCHEDULED,
        RESOLVED,
        CLOSED
    }

    /**
     * 碰头会 or another meeting about it.
     *
     * @param restDay why its day became a rest day since it was scheduled; absent while it is a working day
     */
    public record Meeting(
            String meetingId,
            String kind,
            Instant start,
            Instant end,
            List<String> departments,
            MeetingState state,
            @Nullable String restDay) {
        public Meeting {
            departments = List.copyOf(departments);
        }
    }

    /** Whether it is held. */
    public enum MeetingState {
        SCHEDULED,
        HELD,
        CANCELLED
    }

    /**
     * 议定事项.
     *
     * @param outcome {@code APPLIED} or {@code REFUSED}, once the service concerned has answered to its effect
     * @param refusal why its effect could not come about
     */
    public record Resolution(
            String resolutionId,
            String meetingId,
            String text,
            String effect,
            Instant recordedAt,
            String recordedBy,
            @Nullable String outcome,
            @Nullable String refusal) {}

    /**
     * 交办任务: what is to be done about it.
     *
     * @param dueOn last day in time
     * @param state such as {@code OPEN} or {@code CONFIRMED}
     */
    public record ActionItem(String actionItemId, String text, String owner, LocalDate dueOn, String state) {
        ActionItem now(String next, LocalDate due) {
            return new ActionItem(actionItemId, text, owner, due, next);
        }
    }

    /** With what result it ended. */
    public record Closing(String result, String closedBy, Instant closedAt) {}
}
