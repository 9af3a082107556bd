package cn.yongji.onestop.coordination.difficulty.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.DECIDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.aDifficulty;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.after;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.departments;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.escalate;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ActionItemRemindedV1;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is given to somebody to do about a problem: until when, how he is reminded, and what follows when he is late. */
public class ActionItemsTest {
    private static final String ITEM = "item-1";

    @Test
    void c41_three_working_days_over_national_day_are_due_on_the_tenth_of_october() {
        var wednesday = LocalDate.of(2026, 9, 30);
        var open = after(aDifficulty().on(wednesday).raised(), given(ITEM, 3, wednesday));

        assertThat(open.items().getFirst().term().dueOn()).isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void c41_each_reminder_is_told_once_over_ten_looks_a_day_and_the_third_day_late_takes_the_problem_up() {
        Difficulty now = after(aDifficulty().raised(), escalate(MONDAY), given(ITEM, 5));
        var told = new ArrayList<String>();

        for (var day = MONDAY; day.isBefore(LocalDate.of(2026, 9, 30)); day = day.plusDays(1)) {
            for (var look = 0; look < 10; look++) {
                var remind = new DifficultyCommand.RemindOfActionItems(act(day, "rule:action-item-due"));
                if (!(DECIDER.decide(now, remind)
                        instanceof Decision.Changed<Difficulty, DifficultyRefusal>(var next, var events))) continue;
                now = next;
                for (var event : events) {
                    if (event instanceof ActionItemRemindedV1 it) told.add(day + " " + it.rung());
                    if (event instanceof ProblemMovedV1 it) told.add(day + " " + it.cause());
                }
            }
        }

        assertThat(told)
                .containsExactly(
                        "2026-09-10 SOON",
                        "2026-09-14 TODAY",
                        "2026-09-15 OVERDUE",
                        "2026-09-17 CLIMB",
                        "2026-09-17 TASK_OVERDUE",
                        "2026-09-20 SUPERVISION");
        assertThat(now.standing().level()).isEqualTo(Level.COORDINATION_MEETING);
    }

    @Test
    void who_looks_late_tells_the_highest_reminder_only_and_the_problem_goes_up_all_the_same() {
        var open = after(aDifficulty().raised(), given(ITEM, 3));
        var late = new DifficultyCommand.RemindOfActionItems(act(LocalDate.of(2026, 9, 24), "rule:action-item-due"));

        var told = (Decision.Changed<Difficulty, DifficultyRefusal>) DECIDER.decide(open, late);

        assertThat(((ActionItemRemindedV1) told.events().getFirst()).rung()).isEqualTo("SUPERVISION");
        assertThat(told.next().standing().level()).isEqualTo(Level.HUDDLE);
    }

    @Test
    void what_is_sent_back_is_open_again_on_its_day_and_what_is_extended_gets_reminders_of_its_own() {
        var back = after(
                aDifficulty().raised(),
                given(ITEM, 5),
                on(ITEM, new ActionItemCommand.Claim("登记簿"), MONDAY, "reviewer1"),
                on(ITEM, new ActionItemCommand.SendBack("未盖章"), MONDAY, "coordinator1"));
        var item = back.items().getFirst();
        assertThat(item.state()).isEqualTo(ActionItem.State.OPEN);
        assertThat(item.term().dueOn()).isEqualTo(LocalDate.of(2026, 9, 14));

        var extended = after(back, on(ITEM, new ActionItemCommand.Extend(3, "机构升级"), MONDAY, "coordinator1"));

        assertThat(extended.items().getFirst().term().dueOn()).isEqualTo(LocalDate.of(2026, 9, 17));
        assertThat(extended.items().getFirst().term().remindOn()).contains(LocalDate.of(2026, 9, 15));
        assertThat(DECIDER.decide(extended, on(ITEM, new ActionItemCommand.Extend(3, "再延"), MONDAY, "coordinator1")))
                .isEqualTo(new Decision.Refused<>(new DifficultyRefusal.ExtendedBefore(LocalDate.of(2026, 9, 17))));
    }

    @Test
    void nobody_finds_his_own_work_done_and_nothing_is_given_on_what_was_not_resolved() {
        var claimed = after(
                aDifficulty().raised(),
                given(ITEM, 5),
                on(ITEM, new ActionItemCommand.Claim("会议通知"), MONDAY, "coordinator1"));

        assertThat(DECIDER.decide(claimed, on(ITEM, new ActionItemCommand.Confirm(), MONDAY, "coordinator1")))
                .isEqualTo(new Decision.Refused<>(new DifficultyRefusal.OwnActionItem("coordinator1")));
        var resting = new DifficultyCommand.OpenActionItem(
                "item-2",
                "完成登记",
                "登记簿",
                new ActionItemOwner(ActionItemOwner.Kind.UNIT, "unit"),
                3,
                Optional.of("resolution-9"),
                act(MONDAY, "coordinator1"));
        assertThat(DECIDER.decide(claimed, resting))
                .isEqualTo(new Decision.Refused<>(new DifficultyRefusal.UnknownResolution("resolution-9")));
    }

    @Test
    void a_department_sees_the_problem_about_which_it_has_something_to_do() {
        assertThat(after(aDifficulty().raised(), given(ITEM, 5)).departments())
                .isEqualTo(departments("natural-resources", "water"));
    }

    @Test
    void a_calendar_that_changes_moves_the_day_of_an_action_item_and_nobody_is_reminded_of_a_provisional_one() {
        var december = LocalDate.of(2026, 12, 30);
        var open = after(aDifficulty().on(december).raised(), given(ITEM, 5, december));

        assertThat(open.items().getFirst().term().provisional()).isTrue();
        assertThat(open.items().getFirst().remindOn()).isEmpty();
        assertThat(open.items().getFirst().late(LocalDate.of(2027, 6, 1))).isFalse();
        var snow = new DifficultyDecider(EndingsTest.ladderWithSnowOn(MONDAY.plusDays(1)));
        var moved = (Decision.Changed<Difficulty, DifficultyRefusal>) snow.decide(
                after(aDifficulty().raised(), given(ITEM, 5)),
                new DifficultyCommand.CheckCalendar(act(MONDAY, "rule:calendar")));
        assertThat(moved.next().items().getFirst().term().dueOn()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(List.copyOf(moved.events())).hasSize(2);
    }

    public static DifficultyCommand given(String id, int days) {
        return given(id, days, MONDAY);
    }

    private static DifficultyCommand given(String id, int days, LocalDate on) {
        return new DifficultyCommand.OpenActionItem(
                id,
                "完成取水许可变更",
                "变更后的取水许可证",
                new ActionItemOwner(ActionItemOwner.Kind.DEPARTMENT, "water"),
                days,
                Optional.empty(),
                act(on, "coordinator1"));
    }

    public static DifficultyCommand on(String id, ActionItemCommand wanted, LocalDate day, String by) {
        return new DifficultyCommand.OnActionItem(id, wanted, act(day, by));
    }
}
