package cn.yongji.onestop.coordination.difficulty.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.DECIDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.RAISER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.aDifficulty;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.after;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.answer;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.checkDeadline;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.close;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.departments;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.escalate;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.meeting;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.position;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.reopen;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of state × command; an open difficulty on each rung. */
class DifficultyStatesTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate LATE = LocalDate.of(2026, 9, 30);

    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Agent       | escalate       | Open HUDDLE problem.moved.v1
        Agent       | checkInTime    | unchanged
        Agent       | checkLate      | Open HUDDLE problem.moved.v1
        Agent       | huddle         | Open HUDDLE problem.moved.v1
        Agent       | bigMeeting     | Open COORDINATION_MEETING problem.moved.v1
        Agent       | resolution     | Open AGENT
        Agent       | close          | Closed AGENT problem.closed.v1
        Agent       | closeByOther   | denied NotYoursToClose
        Agent       | closeSilently  | denied ResultMissing
        Agent       | end            | Closed AGENT problem.closed.v1
        Agent       | cancelled      | Open AGENT
        Agent       | recount        | unchanged
        Agent       | position       | Open AGENT problem.position-taken.v1
        Agent       | reopen         | denied StillOpen
        Agent       | counter        | Open AGENT problem.position-taken.v1
        Agreed      | counter        | Open HUDDLE problem.position-taken.v1 problem.moved.v1
        Agreed      | position       | unchanged
        Agent       | held           | Open AGENT
        Agent       | vain           | Open AGENT
        Vain        | vain           | Open COORDINATION_MEETING problem.moved.v1
        Vain        | held           | Open HUDDLE
        Vain        | vainAgain      | unchanged
        Closed      | held           | unchanged
        Agent       | give           | Open AGENT problem.item-opened.v1
        Agent       | confirm        | denied NoSuchActionItem
        Agent       | remind         | unchanged
        Given       | close          | denied ActionItemsOpen
        Given       | end            | Closed AGENT problem.item-changed.v1 problem.closed.v1
        Given       | confirm        | denied ActionItemIs
        Claimed     | confirm        | Open AGENT problem.item-changed.v1
        Claimed     | close          | denied ActionItemsOpen
        Confirmed   | close          | Closed AGENT problem.closed.v1
        Given       | remind         | Open HUDDLE problem.item-reminded.v1 problem.moved.v1
        Claimed     | remind         | unchanged
        Closed      | give           | denied AlreadyClosed
        Closed      | confirm        | denied AlreadyClosed
        Closed      | remind         | unchanged
        Huddle      | escalate       | Open COORDINATION_MEETING problem.moved.v1
        Huddle      | checkInTime    | unchanged
        Huddle      | checkLate      | Open COORDINATION_MEETING problem.moved.v1
        Huddle      | huddle         | Open HUDDLE
        Huddle      | bigMeeting     | Open COORDINATION_MEETING problem.moved.v1
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
        Blocking    | end            | Closed AGENT problem.closed.v1
        Blocking    | resolution     | Open AGENT
        Recorded    | close          | denied StillBlocks
        Released    | close          | denied EffectsOpen
        Released    | answer         | Open HUDDLE
        Answered    | close          | Closed HUDDLE problem.closed.v1
        Answered    | answer         | unchanged
        Closed      | answer         | unchanged
        Released    | resolution     | unchanged
        Released    | huddle         | unchanged
        Top         | counter        | Open COORDINATION_MEETING problem.position-taken.v1
        Closed      | position       | denied AlreadyClosed
        Closed      | reopen         | Open AGENT problem.reopened.v1
        Closed      | reopenByOther  | denied NotYoursToReopen
        Closed      | reopenLate     | denied TooLateToReopen
        Ended       | reopen         | denied OverWithItsObject
        Twice       | reopen         | Open HUDDLE problem.reopened.v1
        Closed      | escalate       | denied AlreadyClosed
        Closed      | checkInTime    | unchanged
        Closed      | checkLate      | unchanged
        Closed      | huddle         | unchanged
        Closed      | bigMeeting     | unchanged
        Closed      | resolution     | unchanged
        Closed      | close          | denied AlreadyClosed
        Closed      | end            | unchanged
        Closed      | cancelled      | unchanged
        Closed      | recount        | unchanged
        Closed      | closeByOther   | denied AlreadyClosed
        Closed      | closeSilently  | denied AlreadyClosed
        """)
    void each_state_answers_each_command(String state, String command, String outcome) {
        assertThat(describe(DECIDER.decide(inState(state), named(command)))).isEqualTo(outcome);
    }

    @Test
    void the_raiser_closes_without_the_office_and_the_result_is_kept_as_it_was_said() {
        var own = new DifficultyCommand.Close(Optional.of(" 已协商一致 "), false, act(TUESDAY, RAISER));

        var closed = (Difficulty.Closed) after(aDifficulty().raised(), own);

        assertThat(closed.result()).isEqualTo("已协商一致");
        assertThat(closed.closed()).isEqualTo(act(TUESDAY, RAISER));
    }

    @Test
    void the_history_goes_with_the_problem_up_the_ladder() {
        var difficulty = after(
                aDifficulty().raised(),
                meeting(TUESDAY, "meeting-1", Level.HUDDLE),
                resolution(TUESDAY, false),
                escalate(TUESDAY));

        assertThat(difficulty.steps())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly("MeetingPlaced", "Resolved", "Escalated");
        assertThat(difficulty.standing().level()).isEqualTo(Level.COORDINATION_MEETING);
    }

    @Test
    void departments_see_a_problem_once_they_speak_in_it_or_answer_for_it_or_are_asked_to_a_meeting() {
        var raised = aDifficulty().of(DifficultyClass.ENVIRONMENT).raised();

        assertThat(raised.departments()).isEqualTo(departments("natural-resources"));
        assertThat(after(raised, escalate(TUESDAY)).departments())
                .isEqualTo(departments("natural-resources", "ecology"));
        assertThat(after(aDifficulty().raised(), meeting(TUESDAY, "meeting-1", Level.HUDDLE))
                        .departments())
                .isEqualTo(departments("ecology", "natural-resources"));
    }

    @Test
    void every_fact_of_a_problem_says_which_departments_it_concerns_and_the_first_where_it_starts() {
        var file = aDifficulty().of(DifficultyClass.ENVIRONMENT).file();
        var opened = new DifficultyRaising(DifficultyBuilder.LADDER).raise(file);
        var huddle = (Decision.Changed<Difficulty, DifficultyRefusal>) DECIDER.decide(opened.next(), escalate(TUESDAY));
        var closed = (Decision.Changed<Difficulty, DifficultyRefusal>) DECIDER.decide(huddle.next(), close(TUESDAY));

        var raised = (ProblemRaisedV1) opened.events().getFirst();
        assertThat(raised.departments()).containsExactly("natural-resources");
        assertThat(raised.level()).isEqualTo("AGENT");
        assertThat(raised.provisional()).isFalse();
        assertThat(((ProblemMovedV1) huddle.events().getFirst()).departments())
                .containsExactly("ecology", "natural-resources");
        assertThat(((ProblemClosedV1) closed.events().getFirst()).departments())
                .containsExactly("ecology", "natural-resources");
    }

    private static Difficulty inState(String state) {
        var raised = aDifficulty().raised();
        var blocking = aDifficulty().blocking().raised();
        return switch (state) {
            case "Agent" -> raised;
            case "Huddle" -> after(raised, escalate(MONDAY));
            case "Top" -> after(raised, escalate(MONDAY), escalate(MONDAY));
            case "Agreed" -> after(raised, position(MONDAY, "water", Stance.AGREE, "无异议"));
            case "Vain" -> after(raised, escalate(MONDAY), held("meeting-1", false));
            case "Given" -> after(raised, ActionItemsTest.given("item-1", 3));
            case "Claimed" ->
                after(
                        raised,
                        ActionItemsTest.given("item-1", 3),
                        ActionItemsTest.on("item-1", new ActionItemCommand.Claim("登记簿"), MONDAY, "reviewer1"));
            case "Confirmed" -> after(inState("Claimed"), named("confirm"));
            case "Ended" -> after(raised, new DifficultyCommand.End("所涉审核已办结", act(MONDAY, "rule:review-ended")));
            case "Twice" -> after(raised, close(MONDAY), reopen(MONDAY, RAISER), close(MONDAY));
            case "Blocking" -> blocking;
            case "Recorded" -> after(blocking, resolution(MONDAY, false));
            case "Released" -> after(blocking, meeting(MONDAY, "meeting-1", Level.HUDDLE), resolution(MONDAY, true));
            case "Answered" -> after(inState("Released"), named("answer"));
            case "Closed" -> after(raised, close(MONDAY));
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static DifficultyCommand named(String command) {
        return switch (command) {
            case "escalate" -> escalate(TUESDAY);
            case "checkInTime" -> checkDeadline(TUESDAY);
            case "checkLate" -> checkDeadline(LATE);
            case "huddle" -> meeting(TUESDAY, "meeting-1", Level.HUDDLE);
            case "bigMeeting" -> meeting(TUESDAY, "meeting-2", Level.COORDINATION_MEETING);
            case "resolution" -> resolution(TUESDAY, true);
            case "answer" -> answer(TUESDAY, "resolution-true", null);
            case "close" -> close(TUESDAY);
            case "end" -> new DifficultyCommand.End("所涉审核已不予许可，难题随之办结", act(TUESDAY, "rule:review-ended"));
            case "cancelled" ->
                new DifficultyCommand.NoteCancellation("meeting-1", "无需开会", act(TUESDAY, "coordinator1"));
            case "recount" -> new DifficultyCommand.CheckCalendar(act(TUESDAY, "rule:calendar"));
            case "position" -> position(TUESDAY, "water", Stance.AGREE, "无异议");
            case "counter" -> position(TUESDAY, "ecology", Stance.DISAGREE, "不能占用保护区");
            case "held" -> held("meeting-2", true);
            case "vain" -> held("meeting-2", false);
            case "vainAgain" -> held("meeting-1", false);
            case "give" -> ActionItemsTest.given("item-2", 3);
            case "confirm" -> ActionItemsTest.on("item-1", new ActionItemCommand.Confirm(), MONDAY, "coordinator1");
            case "remind" -> new DifficultyCommand.RemindOfActionItems(act(LATE, "rule:action-item-due"));
            case "reopen" -> reopen(TUESDAY, RAISER);
            case "reopenByOther" -> reopen(TUESDAY, "somebody");
            case "reopenLate" -> reopen(LATE, RAISER);
            case "closeByOther" -> new DifficultyCommand.Close(Optional.of("已完成"), false, act(TUESDAY, "somebody"));
            case "closeSilently" -> new DifficultyCommand.Close(Optional.of("  "), true, act(TUESDAY, "coordinator1"));
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static DifficultyCommand held(String meeting, boolean quorum) {
        return new DifficultyCommand.NoteHeld(meeting, quorum, act(TUESDAY, "coordinator1"));
    }

    private static String describe(Decision<Difficulty, DifficultyRefusal> ruling) {
        return switch (ruling) {
            case Decision.Refused<Difficulty, DifficultyRefusal>(var refusal) ->
                "denied " + refusal.getClass().getSimpleName();
            case Decision.Unchanged<Difficulty, DifficultyRefusal>() -> "unchanged";
            case Decision.Changed<Difficulty, DifficultyRefusal>(var next, var events) ->
                (next.getClass().getSimpleName() + " " + next.standing().level() + " "
                                + events.stream().map(EventContracts::nameOf).collect(Collectors.joining(" ")))
                        .strip();
        };
    }
}
