package cn.yongji.onestop.coordination.schedule.mongo;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.CALENDAR;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;

import cn.yongji.onestop.coordination.meeting.domain.OfficeHours;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.schedule.domain.MeetingPlanner;
import cn.yongji.onestop.coordination.schedule.domain.PlanRules;
import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.coordination.schedule.domain.Wishes;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.testkit.StateSamples;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved form at rest of a schedule in each state. */
class ScheduleMappingTest {
    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        // No session is as long as the second.
        var wishes = Stream.of("a", "b")
                .map(it -> Wishes.wish(it, it.equals("a") ? 60 : 181, MONDAY.plusDays(4), 2, "water"))
                .toList();
        var planner = new MeetingPlanner(
                new SlotSearch(CALENDAR, OfficeHours.allYear()), new PlanRules(CALENDAR, MONDAY), (plan, _, _) -> plan);
        Schedule previewed =
                Schedule.of("schedule-1", act(MONDAY, "coordinator1"), planner.plan(wishes, Map.of()), wishes);
        var booking = next(Schedule.book(previewed, act(MONDAY.plusDays(1), "coordinator2")));
        return StateSamples.of(ScheduleMapping.MAPPING)
                .with("previewed", previewed)
                .with("booking", booking)
                .with("booked", next(Schedule.finish(booking)))
                .with(
                        "empty",
                        Schedule.of("schedule-2", act(MONDAY, "c"), planner.plan(List.of(), Map.of()), List.of()))
                .tests();
    }

    private static Schedule next(Decision<Schedule, Schedule.Refusal> decision) {
        return ((Decision.Changed<Schedule, Schedule.Refusal>) decision).next();
    }
}
