package cn.yongji.onestop.coordination.schedule.solver;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.CALENDAR;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.schedule.domain.Wishes.wish;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.MeetingSlot;
import cn.yongji.onestop.coordination.meeting.domain.OfficeHours;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Free;
import cn.yongji.onestop.coordination.meeting.seat.domain.Seat;
import cn.yongji.onestop.coordination.schedule.domain.Improving;
import cn.yongji.onestop.coordination.schedule.domain.MeetingPlan;
import cn.yongji.onestop.coordination.schedule.domain.MeetingPlanner;
import cn.yongji.onestop.coordination.schedule.domain.PlanRules;
import cn.yongji.onestop.coordination.schedule.domain.Score;
import cn.yongji.onestop.coordination.schedule.domain.Sitting;
import cn.yongji.onestop.coordination.schedule.domain.Wish;
import cn.yongji.onestop.coordination.schedule.domain.Wishes;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the solver counts is what the rules of a plan say, and what it finds is never worse. */
class SolvedPlansTest {
    private static final SlotSearch SEARCH = new SlotSearch(CALENDAR, OfficeHours.allYear());
    private static final PlanRules RULES = new PlanRules(CALENDAR, MONDAY);
    private static final Map<LocalDate, MeetingDay> NOTHING = Map.of();
    private static final Duration NO_LIMIT = Duration.ofHours(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final ConstraintVerifier<PlanConstraints, PlanState> VERIFIER =
            ConstraintVerifier.build(new PlanConstraints(), PlanState.class, PlannedSitting.class);

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_it_finds_is_never_worse_and_the_same_for_the_same_wishes(long seed) {
        var wishes = Wishes.any(new Random(seed), 45);
        var greedy = planner(new SolvedPlans(SEARCH, 1, NO_LIMIT, EnvironmentMode.NO_ASSERT))
                .plan(wishes, NOTHING);

        var improved = planner(solver(400)).plan(wishes, NOTHING);

        assertThat(Score.BEST.compare(cost(improved), cost(greedy))).isNotPositive();
        assertThat(cost(improved).hard()).isZero();
        assertThat(planner(solver(400)).plan(wishes, NOTHING)).isEqualTo(improved);
    }

    @Test
    void whom_the_earliest_times_leave_out_gets_a_time_when_others_give_way() {
        // The long one goes first and takes the only day on which the short one can meet.
        var first = wish("a", 180, MONDAY.plusDays(2), 5, "water");
        var second = wish("b", 180, MONDAY.plusDays(2), 4, "water");
        var third = onMonday(wish("c", 180, FRIDAY, 3, "water"));

        var greedy = planner((plan, _, _) -> plan).plan(List.of(first, second, third), NOTHING);
        var solved = planner(solver(2_000)).plan(List.of(first, second, third), NOTHING);

        assertThat(greedy.bookings()).hasSize(2);
        assertThat(solved.bookings()).hasSize(3);
        assertThat(cost(solved).medium()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_solver_counts_as_the_rules_do(long seed) {
        var plan = new MeetingPlan(Wishes.any(new Random(seed), 30).stream()
                .map(it -> new MeetingPlan.Placed(new Sitting(List.of(it)), anyTime(it, seed)))
                .toList());
        var days = Map.of(MONDAY, new MeetingDay(MONDAY, plan.bookings().subList(0, 3)));
        var others = Map.of(MONDAY.plusDays(20), MeetingDay.free(MONDAY.plusDays(20)));

        assertThat(counted(plan, others)).isEqualTo(asCounted(RULES.score(plan, others.values())));
        assertThat(counted(plan, days).softScore())
                .isEqualTo(asCounted(RULES.score(plan, days.values())).softScore());
    }

    @Test
    void each_change_is_counted_as_if_all_were_counted_anew() {
        var wishes = Wishes.any(new Random(3), 30);
        var greedy = planner((plan, _, _) -> plan).plan(wishes, NOTHING);
        var state = PlanState.of(greedy, NOTHING, SEARCH, RULES);
        var solver = SolverFactory.<PlanState>create(SolvedPlans.config(EnvironmentMode.FULL_ASSERT)
                        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(300L)))
                .buildSolver();

        var solved = solver.solve(state);

        assertThat(solved.getScore()).isEqualTo(asCounted(cost(solved.plan())));
    }

    @Test
    void each_rule_costs_what_the_rules_say() {
        var late = sitting(0, wish("a", 60, MONDAY, 3, "water"), 9);
        var same = sitting(1, wish("b", 60, FRIDAY, 2, "water"), 9);
        var none = new PlannedSitting(2, new Sitting(List.of(wish("c", 60, FRIDAY, 2, "water"))), List.of(), null);

        verify(PlanConstraints::oneSeat, 1, late, same);
        verify(PlanConstraints::oneSeat, 0, late, sitting(1, wish("b", 60, FRIDAY, 2, "water"), 10));
        verify(PlanConstraints::served, 20, none, same);
        verify(PlanConstraints::inTime, 9, late, same, none);
        // An hour late for three, and one who gathers each.
        verify(PlanConstraints::soon, 3 + 5, sitting(0, wish("a", 60, MONDAY, 3, "water"), 10));
        var day = new PlanRules.OneDay(DepartmentCode.of("water"), MONDAY);
        verify(PlanConstraints::notTooMany, 20, late, same, new SeatLoad(day, 4));
        verify(PlanConstraints::notTooMany, 0, late, same, new SeatLoad(day, 2));
    }

    private static void verify(
            BiFunction<PlanConstraints, ConstraintFactory, Constraint> rule, int penalty, Object... facts) {
        VERIFIER.verifyThat(rule).given(facts).penalizesBy(penalty);
    }

    private static PlannedSitting sitting(int id, Wish wish, int hour) {
        var sitting = new Sitting(List.of(wish));
        var option = new Option(sitting, at(wish, MONDAY, hour), RULES);
        return new PlannedSitting(id, sitting, List.of(option), option);
    }

    private static Free at(Wish wish, LocalDate day, int hour) {
        var start = LocalTime.of(hour, 0);
        var seats = new TreeSet<Seat>();
        for (var choice : wish.seats().choices()) seats.add(choice.getFirst());
        return new Free(
                new MeetingSlot(day, start, start.plusMinutes(wish.request().minutes())), seats);
    }

    private static Optional<Free> anyTime(Wish wish, long seed) {
        var random = new Random(seed + wish.id().hashCode());
        return random.nextInt(6) == 0
                ? Optional.empty()
                : Optional.of(at(wish, MONDAY.plusDays(random.nextInt(2)), random.nextInt(2) == 0 ? 9 : 15));
    }

    private static Wish onMonday(Wish wish) {
        var it = wish.request();
        var narrow = new MeetingRequest(
                it.id(),
                it.kind(),
                it.difficulty(),
                it.departments(),
                it.minutes(),
                MONDAY,
                MONDAY,
                it.asked(),
                it.venue(),
                it.optional(),
                it.room(),
                it.after());
        return new Wish(narrow, wish.seats(), wish.notBefore(), wish.deadline(), wish.weight(), wish.cause());
    }

    private static HardMediumSoftScore counted(MeetingPlan plan, Map<LocalDate, MeetingDay> booked) {
        var state = PlanState.of(plan, booked, SEARCH, RULES);
        var factory = SolverFactory.<PlanState>create(SolvedPlans.config(EnvironmentMode.NO_ASSERT)
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(1L)));
        return SolutionManager.<PlanState, HardMediumSoftScore>create(factory).update(state);
    }

    private static HardMediumSoftScore asCounted(Score score) {
        return HardMediumSoftScore.of(-score.hard(), -score.medium(), -score.soft());
    }

    private static Score cost(MeetingPlan plan) {
        return RULES.score(plan, List.of());
    }

    private static SolvedPlans solver(int moves) {
        return new SolvedPlans(SEARCH, moves, NO_LIMIT, EnvironmentMode.PHASE_ASSERT);
    }

    private static MeetingPlanner planner(Improving improving) {
        return new MeetingPlanner(SEARCH, RULES, improving);
    }
}
