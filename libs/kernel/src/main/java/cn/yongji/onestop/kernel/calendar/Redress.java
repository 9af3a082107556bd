package cn.yongji.onestop.kernel.calendar;

import java.time.LocalDate;

/**
 * 救济途径: what a unit may do that does not agree with a refusal, which has to be told with it (行政许可法 art. 38): 行政复议 within
 * sixty days (行政复议法 art. 20) or 行政诉讼 within six months (行政诉讼法 art. 46). Both count from the day after the unit has the
 * decision, in days of the calendar, and a last day that is a day of rest gives way to the next working day (民事诉讼法 art. 85,
 * which the other two follow). The days here are counted from the decision, so nobody has less.
 *
 * @param reconsiderationBy last day on which 行政复议 may be applied for
 * @param lawsuitBy last day on which 行政诉讼 may be brought
 */
public record Redress(LocalDate reconsiderationBy, LocalDate lawsuitBy) {
    private static final int RECONSIDERATION_DAYS = 60;
    private static final int LAWSUIT_MONTHS = 6;

    /** Of a refusal on that day. */
    public static Redress against(WorkingCalendar calendar, LocalDate refusedOn) {
        return new Redress(
                calendar.receiptDay(refusedOn.plusDays(RECONSIDERATION_DAYS)),
                calendar.receiptDay(refusedOn.plusMonths(LAWSUIT_MONTHS)));
    }

    public String textZh() {
        return ("如不服本决定，可以自收到本决定之日起 60 日内依法申请行政复议，也可以自收到本决定之日起 6 个月内依法提起行政诉讼；按作出之日起算，最后一日" + "分别为 %s 和 %s")
                .formatted(reconsiderationBy, lawsuitBy);
    }

    public String textEn() {
        return ("Who does not agree may apply for administrative reconsideration within 60 days, or bring an"
            + " administrative lawsuit within 6 months, of having the decision; counted from the day it was taken, the"
            + " last days are %s and %s")
                .formatted(reconsiderationBy, lawsuitBy);
    }
}
