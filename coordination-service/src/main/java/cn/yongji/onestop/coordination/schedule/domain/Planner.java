package cn.yongji.onestop.coordination.schedule.domain;

import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 排期: puts many meetings at once, together where that serves all, and each by itself where that places more. */
public final class Planner {
    private final SlotSearch search;
    private final PlanRules rules;

    public Planner(SlotSearch search, PlanRules rules) {
        this.search = search;
        this.rules = rules;
    }

    /** The better of two plans: with and without sittings of several. The same wishes give the same plan. */
    public Plan plan(Collection<Wish> wishes, Map<LocalDate, MeetingDay> booked) {
        var inOrder = wishes.stream().sorted(Wish.ORDER).toList();
        return Stream.of(
                        Packing.pack(inOrder), inOrder.stream().map(Sitting::of).toList())
                .map(it -> new EarliestFirst(search, booked).place(it))
                .min((one, other) -> Score.BEST.compare(cost(one, booked), cost(other, booked)))
                .orElseGet(() -> new Plan(List.of()));
    }

    /** What a plan costs. */
    public Score cost(Plan plan, Map<LocalDate, MeetingDay> booked) {
        return rules.score(plan, booked.values());
    }
}
