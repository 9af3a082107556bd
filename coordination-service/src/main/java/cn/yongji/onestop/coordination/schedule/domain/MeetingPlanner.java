package cn.yongji.onestop.coordination.schedule.domain;

import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** 排期: puts many meetings at once, together where that serves all, and each by itself where that places more. */
public final class MeetingPlanner {
    private final SlotSearch search;
    private final PlanRules rules;
    private final Improving improving;

    public MeetingPlanner(SlotSearch search, PlanRules rules, Improving improving) {
        this.search = search;
        this.rules = rules;
        this.improving = improving;
    }

    /**
     * The best of two plans, with and without sittings of several, and of what is found from each where neither serves all. The same
     * wishes give the same plan.
     */
    public MeetingPlan plan(Collection<Wish> wishes, Map<LocalDate, MeetingDay> booked) {
        var inOrder = wishes.stream().sorted(Wish.ORDER).toList();
        var plans = Stream.of(
                        Packing.pack(inOrder), inOrder.stream().map(Sitting::of).toList())
                .map(it -> new EarliestFirst(search, booked).place(it))
                .toList();
        var improved = plans.stream().anyMatch(MeetingPlan::serves)
                ? Stream.<MeetingPlan>empty()
                : plans.stream().distinct().map(it -> improving.improve(it, booked, rules));
        // Of equals the first stays: nothing is moved for nothing.
        return Stream.concat(plans.stream(), improved)
                .filter(Predicate.not(it -> cost(it, booked).hard() > 0))
                .min((one, other) -> Score.BEST.compare(cost(one, booked), cost(other, booked)))
                .orElseGet(() -> new MeetingPlan(List.of()));
    }

    /** What a plan costs. */
    public Score cost(MeetingPlan plan, Map<LocalDate, MeetingDay> booked) {
        return rules.score(plan, booked.values());
    }
}
