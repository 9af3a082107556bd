package cn.yongji.onestop.coordination.difficulty.mongo;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.RAISER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.aDifficulty;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.after;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.close;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.escalate;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.extension;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.meeting;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.reopen;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.resolution;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.difficulty.domain.ActionItemCommand;
import cn.yongji.onestop.coordination.difficulty.domain.ActionItemsTest;
import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyClass;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyCommand;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyStanding;
import cn.yongji.onestop.coordination.difficulty.domain.DifficultyStep;
import cn.yongji.onestop.coordination.difficulty.domain.EndingsTest;
import cn.yongji.onestop.coordination.difficulty.domain.ForesightTest;
import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.coordination.difficulty.domain.Stance;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.testkit.StateSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The approved form at rest of every state and every kind of step, and what a difficulty is found by. */
class DifficultyMappingTest {
    private static final AggregateMapping<Difficulty> MAPPING = DifficultyMapping.MAPPING;

    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        var raised = aDifficulty().blocking().raised();
        var met = after(raised, meeting(MONDAY, "meeting-1", Level.HUDDLE), resolution(MONDAY, true));
        var answer = DifficultyBuilder.answer(MONDAY, "resolution-true", null);
        var refused = DifficultyBuilder.answer(MONDAY, "resolution-extension", "EXTENDED_BEFORE");
        var handOver =
                new DifficultyCommand.HandOver("agent1", "agent2", DifficultyBuilder.act(MONDAY, "coordinator1"));
        var fallen = EndingsTest.fallen("M25", MONDAY.plusDays(3)).next();
        var cancelled = after(raised, meeting(MONDAY, "meeting-1", Level.HUDDLE), cancelling("meeting-1"));
        var held = after(raised, meeting(LocalDate.of(2026, 9, 10), "meeting-1", Level.AGENT));
        var given = after(
                raised,
                ActionItemsTest.given("item-1", 5),
                ActionItemsTest.given("item-2", 20),
                ActionItemsTest.on("item-1", new ActionItemCommand.Claim("登记簿"), MONDAY, "reviewer1"),
                new DifficultyCommand.RemindOfActionItems(
                        DifficultyBuilder.act(LocalDate.of(2026, 10, 12), "rule:action-item-due")));
        var moved = new DifficultyStep.Recounted(
                DifficultyBuilder.act(MONDAY, "rule:calendar"), MONDAY.plusDays(2), MONDAY.plusDays(3));
        return StateSamples.of(MAPPING)
                .with("raised", uncounted(raised))
                .with("foreseen", uncounted(ForesightTest.foreseen("department:water")))
                .with("contradiction", uncounted(ForesightTest.contradiction()))
                .with("handed over", uncounted(after(aDifficulty().raised(), handOver)))
                .with(
                        "without agent",
                        uncounted(aDifficulty()
                                .of(DifficultyClass.OTHER)
                                .withoutAgent()
                                .raised()))
                .with(
                        "provisional deadline",
                        uncounted(aDifficulty().on(LocalDate.of(2026, 12, 31)).raised()))
                .with("met", uncounted(met))
                .with("escalated", uncounted(after(met, escalate(MONDAY))))
                .with("closed", uncounted(after(met, answer, escalate(MONDAY), close(MONDAY))))
                .with("with what could not come about", after(met, extension(MONDAY), refused))
                .with("of a fallen exemption, and counted", fallen)
                .with("with a cancelled meeting", cancelled)
                .with("moved by a calendar", new Difficulty.Open(raised.file(), raised.standing(), List.of(moved)))
                .with(
                        "with positions of departments",
                        after(
                                raised,
                                new DifficultyCommand.TakePosition(
                                        DifficultyBuilder.department("natural-resources"),
                                        Stance.NOT_OURS,
                                        "属林地范围",
                                        Optional.of(DifficultyBuilder.department("forestry")),
                                        DifficultyBuilder.act(MONDAY, "reviewer1"))))
                .with("with action items", given)
                .with("closed by rule with action items", after(given, EndingsTest.end()))
                .with(
                        "reopened",
                        after(raised, resolution(MONDAY, true), answer, close(MONDAY), reopen(MONDAY, RAISER)))
                .with(
                        "met by too few",
                        after(
                                raised,
                                new DifficultyCommand.NoteHeld(
                                        "meeting-1", false, DifficultyBuilder.act(MONDAY, "coordinator1"))))
                .with("held by a meeting", held)
                .with("with a hold that is lifted", after(held, cancelling("meeting-1")))
                .tests();
    }

    private static DifficultyCommand cancelling(String meetingId) {
        return new DifficultyCommand.NoteCancellation(meetingId, "无需开会", DifficultyBuilder.act(MONDAY, "coordinator1"));
    }

    /** As of days when it was not written how a deadline was counted. */
    private static Difficulty uncounted(Difficulty of) {
        var it = of.standing();
        var standing =
                new DifficultyStanding(it.level(), it.owner(), it.deadline(), it.provisional(), Optional.empty());
        return switch (of) {
            case Difficulty.Open open -> new Difficulty.Open(open.file(), standing, unanswered(open), open.items());
            case Difficulty.Closed closed ->
                new Difficulty.Closed(closed.file(), standing, unanswered(closed), closed.result(), closed.closed());
        };
    }

    /** Of what was resolved in earlier days nobody said what came of it. */
    private static List<DifficultyStep> unanswered(Difficulty of) {
        return of.steps().stream()
                .filter(step -> !(step instanceof DifficultyStep.Effected))
                .map(step -> step instanceof DifficultyStep.Resolved it
                        ? new DifficultyStep.Resolved(
                                it.act(), it.meetingId(), it.resolutionId(), it.text(), it.releases(), Optional.empty())
                        : step)
                .toList();
    }

    @Test
    void a_problem_is_watched_while_it_can_still_move_up_by_itself() {
        var raised = aDifficulty().raised();

        assertThat(MAPPING.form().toDocument(raised).getString("watch")).isEqualTo("2026-09-09");
        assertThat(MAPPING.form().toDocument(after(raised, escalate(MONDAY), escalate(MONDAY))))
                .doesNotContainKey("watch");
        assertThat(MAPPING.form().toDocument(after(raised, close(MONDAY)))).doesNotContainKey("watch");
        assertThat(MAPPING.form()
                        .toDocument(aDifficulty().on(LocalDate.of(2026, 12, 31)).raised()))
                .doesNotContainKey("watch");
    }

    @Test
    void a_problem_is_found_by_the_departments_concerned() {
        var met = after(aDifficulty().raised(), meeting(MONDAY, "meeting-1", Level.HUDDLE));

        assertThat(MAPPING.form().toDocument(met).getList("departments", String.class))
                .containsExactly("ecology", "natural-resources");
    }
}
