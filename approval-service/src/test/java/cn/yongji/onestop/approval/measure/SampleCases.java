package cn.yongji.onestop.approval.measure;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.rule.CaseOpening;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Cases by the thousand, opened as an accepted application opens them. */
final class SampleCases {
    private static final LocalTime OPENING_HOUR = LocalTime.of(9, 0);
    private static final int SECONDS_OF_A_DAY = 8 * 3600;
    private static final int CASES_OF_A_PROJECT = 4;

    private final WorkingCalendar calendar;
    private final CaseOpening opening;

    SampleCases(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.opening = new CaseOpening(calendar);
    }

    /** Every number has an identity of its own, in the order of the numbers. */
    static String idOf(long number) {
        return "00000000-0000-7000-8000-%012d".formatted(number);
    }

    static String projectOf(long number) {
        return "00000000-0000-7000-9000-%012d".formatted(number / CASES_OF_A_PROJECT);
    }

    Case opened(long number, LocalDate acceptedOn, List<ReviewOrder> orders) {
        var accepted = new ApplicationAcceptedV1(
                projectOf(number),
                "永济经济技术开发区样本项目 " + number / CASES_OF_A_PROJECT,
                idOf(number),
                "PARALLEL",
                "91140881MA0GT4BX0D",
                "山西中条精密铸造有限公司",
                "agent1",
                acceptedAt(number, acceptedOn),
                acceptedOn,
                "2026-11-16",
                orders);
        return switch (opening.open(accepted)) {
            case CaseOpening.Opening.Opened(var ruling) -> ruling.next();
            case CaseOpening.Opening.Impossible(var reason) -> throw new IllegalArgumentException(reason);
        };
    }

    static ReviewOrder order(String matter, String department, int limitWorkingDays) {
        var material = new MaterialRef("boundary-map", "material-" + matter, "用地红线图.pdf", "ab".repeat(32));
        return new ReviewOrder(
                matter, "样本事项" + matter, department, "样本部门", limitWorkingDays, List.of(), List.of(material));
    }

    /** Some moment of the office hours of that day. */
    static Instant acceptedAt(long number, LocalDate day) {
        var second = number * 7 % SECONDS_OF_A_DAY;
        return day.atTime(OPENING_HOUR)
                .plusSeconds(second)
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
    }

    /** The working day so many working days before another. */
    LocalDate workingDaysBefore(LocalDate day, int workingDays) {
        var date = day;
        for (var left = workingDays; left > 0; ) {
            date = date.minusDays(1);
            if (calendar.isWorkingDay(date)) left--;
        }
        return date;
    }
}
