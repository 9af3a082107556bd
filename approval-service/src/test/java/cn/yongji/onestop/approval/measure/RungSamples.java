package cn.yongji.onestop.approval.measure;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Cases with ten running reviews each, every one with its next rung as a timer. Of some cases one review is due for its
 * reminder on the first day, of as many others on the day after; all other timers are weeks away.
 */
final class RungSamples {
    static final int REVIEWS = 10;

    private static final int USED = 10;
    /** Working days left at which the reviewer is reminded. */
    private static final int REMINDER = 5;

    private static final int FAR = 40;

    private final SampleCases samples;
    private final LocalDate acceptedOn;
    private final long due;

    /**
     * @param day on which the first are due
     * @param due how many, and on the day after as many
     */
    RungSamples(WorkingCalendar calendar, LocalDate day, long due) {
        this.samples = new SampleCases(calendar);
        this.acceptedOn = samples.workingDaysBefore(day, USED);
        this.due = due;
    }

    Case sample(long number) {
        var orders = new ArrayList<ReviewOrder>();
        for (var review = 0; review < REVIEWS; review++) {
            var first = review == 0;
            var limit = first && number < due
                    ? USED + REMINDER
                    : first && number < 2 * due ? USED + REMINDER + 1 : FAR + review;
            orders.add(SampleCases.order("M" + (10 + review), "department-" + review, limit));
        }
        return samples.opened(number, acceptedOn, List.copyOf(orders));
    }
}
