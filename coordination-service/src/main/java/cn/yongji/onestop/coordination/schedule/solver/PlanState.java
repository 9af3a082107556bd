package cn.yongji.onestop.coordination.schedule.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.schedule.domain.MeetingPlan;
import cn.yongji.onestop.coordination.schedule.domain.PlanRules;
import cn.yongji.onestop.coordination.schedule.domain.PlanRules.OneDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan as the solver works on it. */
@PlanningSolution
public class PlanState {
    private List<PlannedSitting> sittings = new ArrayList<>();
    private List<SeatLoad> loads = new ArrayList<>();
    private @Nullable HardMediumSoftScore score;

    /** For the solver, which copies. */
    public PlanState() {}

    /** From a plan that is there: the solver never starts with nothing. */
    static PlanState of(MeetingPlan plan, Map<LocalDate, MeetingDay> booked, SlotSearch search, PlanRules rules) {
        var state = new PlanState();
        var counts = new HashMap<OneDay, Long>();
        var number = 0;
        for (var placed : plan.sittings()) {
            var options = new ArrayList<Option>();
            Option own = null;
            for (var free : placed.sitting().options(search, booked)) {
                var option = new Option(placed.sitting(), free, rules);
                if (placed.at().filter(free::equals).isPresent()) own = option;
                options.add(option);
            }
            if (own == null && placed.at().isPresent()) {
                own = new Option(placed.sitting(), placed.at().get(), rules);
                options.add(own);
            }
            options.forEach(option -> option.days().forEach(day -> counts.put(day, 0L)));
            state.sittings.add(new PlannedSitting(number++, placed.sitting(), options, own));
        }
        for (var day : booked.values())
            for (var booking : day.bookings())
                PlanRules.days(booking).forEach(it -> counts.computeIfPresent(it, (_, count) -> count + 1));
        counts.forEach((day, count) -> state.loads.add(new SeatLoad(day, count)));
        state.loads.sort(Comparator.comparing((SeatLoad it) -> it.day().department())
                .thenComparing(it -> it.day().date()));
        return state;
    }

    MeetingPlan plan() {
        return new MeetingPlan(sittings.stream().map(PlannedSitting::asPlaced).toList());
    }

    /** Whether something that has no time, or a late one, could have a better one. */
    boolean promises() {
        return sittings.stream()
                .filter(it -> PlanRules.medium(it.asPlaced()) > 0)
                .anyMatch(it ->
                        it.getOptions().stream().anyMatch(option -> option.late() < PlanRules.medium(it.asPlaced())));
    }

    @PlanningEntityCollectionProperty
    public List<PlannedSitting> getSittings() {
        return sittings;
    }

    public void setSittings(List<PlannedSitting> next) {
        sittings = next;
    }

    @ProblemFactCollectionProperty
    public List<SeatLoad> getLoads() {
        return loads;
    }

    public void setLoads(List<SeatLoad> next) {
        loads = next;
    }

    @PlanningScore
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftScore next) {
        score = next;
    }
}
