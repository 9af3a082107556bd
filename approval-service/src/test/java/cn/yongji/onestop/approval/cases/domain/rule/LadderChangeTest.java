package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ReviewRungReachedV1;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lengths of the ladder become others while a review climbs it. */
class LadderChangeTest {
    private static final List<SupervisionLadder.Days> LENGTHS = List.of(
            SupervisionLadder.Days.USUAL,
            new SupervisionLadder.Days(8, 3, 1, 5),
            new SupervisionLadder.Days(3, 1, 4, 1));
    private static final int DAYS = 60;

    record Change(SupervisionLadder.Days before, SupervisionLadder.Days after, int onDay) {}

    static Stream<Change> changes() {
        return LENGTHS.stream()
                .flatMap(before -> LENGTHS.stream()
                        .flatMap(after -> IntStream.range(0, 30).mapToObj(day -> new Change(before, after, day))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_change_of_the_lengths_repeats_no_rung_and_leaves_none_out(Change change) {
        assertThat(climb(change)).containsExactly("REMINDER", "YELLOW", "RED", "SUPERVISION", "LEADER");
    }

    @Test
    void the_lengths_say_on_which_day_each_rung_is_told() {
        var ladder = new SupervisionLadder(CALENDAR, new SupervisionLadder.Days(8, 3, 1, 5));
        var review = aCase().review("M06", 10).opened().reviews().getFirst();
        var clock = review.timeLimit().orElseThrow();
        var reported = review.docket().time().reported();

        assertThat(ladder.nextDay(clock, reported))
                .contains(CALENDAR.plus(MONDAY, 2).date());
        assertThat(ladder.notice(MONDAY).replyBy())
                .isEqualTo(CALENDAR.plus(MONDAY, 5).date());
    }

    private static List<String> climb(Change change) {
        var told = new ArrayList<String>();
        var now = aCase().review("M06", 10).opened();
        for (var day = 0; day < DAYS; day++) {
            var decider = new CaseDecider(
                    CALENDAR, ContradictionRules.NONE, day < change.onDay() ? change.before() : change.after());
            if (!(decider.checkTime(now, on(MONDAY.plusDays(day)))
                    instanceof Decision.Changed<Case, ReviewRefusal>(var next, var events))) continue;
            now = next;
            events.forEach(event -> told.add(rung(event)));
        }
        return told;
    }

    private static String rung(EventContract event) {
        return event instanceof ReviewRungReachedV1 reached ? reached.rung().said() : "RED";
    }
}
