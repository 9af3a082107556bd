package cn.yongji.onestop.coordination.problem.domain;

import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.DECIDER;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.MONDAY;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.RAISER;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.aProblem;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.act;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.after;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.checkDeadline;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.close;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.departments;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.escalate;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.meeting;
import static cn.yongji.onestop.coordination.problem.domain.ProblemBuilder.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContracts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of state × command; an open problem on each rung. */
class ProblemStatesTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate LATE = LocalDate.of(2026, 9, 30);

    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Agent       | escalate       | Open HUDDLE
        Agent       | checkInTime    | unchanged
        Agent       | checkLate      | Open HUDDLE
        Agent       | huddle         | Open HUDDLE
        Agent       | bigMeeting     | Open COORDINATION_MEETING
        Agent       | resolution     | Open AGENT
        Agent       | close          | Closed AGENT problem.closed.v1
        Agent       | closeByOther   | denied NotYoursToClose
        Agent       | closeSilently  | denied ResultMissing
        Huddle      | escalate       | Open COORDINATION_MEETING
        Huddle      | checkInTime    | unchanged
        Huddle      | checkLate      | Open COORDINATION_MEETING
        Huddle      | huddle         | Open HUDDLE
        Huddle      | bigMeeting     | Open COORDINATION_MEETING
        Huddle      | resolution     | Open HUDDLE
        Huddle      | close          | Closed HUDDLE problem.closed.v1
        Top         | escalate       | denied AtTheTop
        Top         | checkInTime    | unchanged
        Top         | checkLate      | unchanged
        Top         | huddle         | Open COORDINATION_MEETING
        Top         | bigMeeting     | Open COORDINATION_MEETING
        Top         | resolution     | Open COORDINATION_MEETING
        Top         | close          | Closed COORDINATION_MEETING problem.closed.v1
        Blocking    | close          | denied StillBlocks
        Blocking    | resolution     | Open AGENT
        Recorded    | close          | denied StillBlocks
        Released    | close          | Closed HUDDLE problem.closed.v1
        Released    | resolution     | unchanged
        Released    | huddle         | unchanged
        Closed      | escalate       | denied AlreadyClosed
        Closed      | checkInTime    | unchanged
        Closed      | checkLate      | unchanged
        Closed      | huddle         | unchanged
        Closed      | bigMeeting     | unchanged
        Closed      | resolution     | unchanged
        Closed      | close          | denied AlreadyClosed
        Closed      | closeByOther   | denied AlreadyClosed
        Closed      | closeSilently  | denied AlreadyClosed
        """)
    void each_state_answers_each_command(String state, String command, String outcome) {
        assertThat(describe(DECIDER.decide(inState(state), named(command)))).isEqualTo(outcome);
    }

    @Test
    void the_raiser_closes_without_the_office_and_the_result_is_kept_as_it_was_said() {
        var own = new ProblemCommand.Close(Optional.of(" 已协商一致 "), false, act(TUESDAY, RAISER));

        var closed = (Problem.Closed) after(aProblem().raised(), own);

        assertThat(closed.result()).isEqualTo("已协商一致");
        assertThat(closed.closed()).isEqualTo(act(TUESDAY, RAISER));
    }

    @Test
    void the_history_goes_with_the_problem_up_the_ladder() {
        var problem = after(
                aProblem().raised(),
                meeting(TUESDAY, "meeting-1", Level.HUDDLE),
                resolution(TUESDAY, false),
                escalate(TUESDAY));

        assertThat(problem.steps())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("MeetingPlaced", "Resolved", "Escalated");
        assertThat(problem.standing().level()).isEqualTo(Level.COORDINATION_MEETING);
    }

    @Test
    void departments_see_a_problem_once_they_speak_in_it_or_answer_for_it_or_are_asked_to_a_meeting() {
        var raised = aProblem().of(ProblemClass.ENVIRONMENT).raised();

        assertThat(raised.departments()).isEqualTo(departments("natural-resources"));
        assertThat(after(raised, escalate(TUESDAY)).departments())
                .isEqualTo(departments("natural-resources", "ecology"));
        assertThat(after(aProblem().raised(), meeting(TUESDAY, "meeting-1", Level.HUDDLE))
                        .departments())
                .isEqualTo(departments("ecology", "natural-resources"));
    }

    private static Problem inState(String state) {
        var raised = aProblem().raised();
        var blocking = aProblem().blocking().raised();
        return switch (state) {
            case "Agent" -> raised;
            case "Huddle" -> after(raised, escalate(MONDAY));
            case "Top" -> after(raised, escalate(MONDAY), escalate(MONDAY));
            case "Blocking" -> blocking;
            case "Recorded" -> after(blocking, resolution(MONDAY, false));
            case "Released" -> after(blocking, meeting(MONDAY, "meeting-1", Level.HUDDLE), resolution(MONDAY, true));
            case "Closed" -> after(raised, close(MONDAY));
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static ProblemCommand named(String command) {
        return switch (command) {
            case "escalate" -> escalate(TUESDAY);
            case "checkInTime" -> checkDeadline(TUESDAY);
            case "checkLate" -> checkDeadline(LATE);
            case "huddle" -> meeting(TUESDAY, "meeting-1", Level.HUDDLE);
            case "bigMeeting" -> meeting(TUESDAY, "meeting-2", Level.COORDINATION_MEETING);
            case "resolution" -> resolution(TUESDAY, true);
            case "close" -> close(TUESDAY);
            case "closeByOther" -> new ProblemCommand.Close(Optional.of("已完成"), false, act(TUESDAY, "somebody"));
            case "closeSilently" -> new ProblemCommand.Close(Optional.of("  "), true, act(TUESDAY, "coordinator1"));
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static String describe(Decision<Problem, Refusal> ruling) {
        return switch (ruling) {
            case Decision.Refused<Problem, Refusal>(var refusal) ->
                "denied " + refusal.getClass().getSimpleName();
            case Decision.Unchanged<Problem, Refusal>() -> "unchanged";
            case Decision.Changed<Problem, Refusal>(var next, var events) ->
                (next.getClass().getSimpleName() + " " + next.standing().level() + " "
                                + events.stream().map(EventContracts::nameOf).collect(Collectors.joining(" ")))
                        .strip();
        };
    }
}
