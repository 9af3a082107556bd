package cn.yongji.onestop.approval.deadline;

import cn.yongji.onestop.kernel.calendar.CountedDay;
import cn.yongji.onestop.kernel.calendar.DayKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A due day, explained. */
@Schema(name = "Deadline")
public record DeadlineView(
        String reviewId,

        @Schema(description = "开始日，不计入时限 / Day it started, not counted") @Nullable
        LocalDate startedOn,

        int limitWorkingDays,

        @Schema(description = "批准的延期 / The extension, if there is one") @Nullable
        Extension extension,

        @Schema(description = "总时限 = 承诺时限 + 延期 / Limit and extension")
        int budgetWorkingDays,

        @Schema(description = "已用 / Consumed so far, or when it was decided")
        int consumedWorkingDays,

        @Schema(description = "剩余 = 总时限 − 已用；超期为负 / What is left; negative when overdue")
        int remainingWorkingDays,

        @Schema(description = "暂停的工作日 / Working days the clock stood still")
        int suspendedWorkingDays,

        @Schema(description = "到期日，当日24时前为按期；暂停或未启动时为空 / Last day in time") @Nullable
        LocalDate due,

        @Schema(description = "超出已公布的工作日历，为暂定 / Counted beyond the known calendar")
        boolean provisional,

        @Schema(description = "所用工作日历版本 / Version of the calendar it was counted with")
        String calendarVersion,

        LocalDate calendarKnownUntil,

        @Schema(description = "尚未准予的前置事项 / Prerequisites that are not granted yet")
        List<String> waitsFor,

        List<Day> days) {

    /** 延期. */
    @Schema(name = "DeadlineExtension")
    public record Extension(int workingDays, String reason, LocalDate grantedOn) {}

    /** One day and what it does to the count. */
    @Schema(name = "DeadlineDay")
    public record Day(
            LocalDate date,
            DayKind kind,
            CountedDay.Effect effect,

            @Schema(description = "为何计入或不计 / Why it counts or not")
            String reason,

            @Schema(description = "至当日已计的工作日 / Working days counted so far")
            int counted) {}
}
