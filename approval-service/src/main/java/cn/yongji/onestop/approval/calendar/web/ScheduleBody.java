package cn.yongji.onestop.approval.calendar.web;

import cn.yongji.onestop.approval.calendar.domain.ScheduleDraft;
import cn.yongji.onestop.kernel.calendar.LocalDecision;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A year as it is to be: the notice of the State Council, unless it is known, and all local decisions. */
@Schema(name = "CalendarSchedule")
record ScheduleBody(
        @Schema(description = "放假安排通知；省略则沿用已知的 / The notice; left out where it is known") @Nullable @Valid
        Notice notice,

        @Schema(description = "本地调整，全年全部 / All local decisions of the year") @Size(max = 366)
        List<@Valid Decision> localDecisions) {

    @Schema(name = "CalendarNotice")
    record Notice(
            @NotBlank @Size(max = 200) String title,

            @Schema(description = "休息日 / Days off") @Size(max = 200)
            List<@Valid Day> restDays,

            @Schema(description = "调休上班日 / Weekend days worked") @Size(max = 100)
            List<@Valid Day> workDays) {}

    @Schema(name = "CalendarDay")
    record Day(LocalDate date, @NotBlank @Size(max = 20) String name) {}

    @Schema(name = "CalendarLocalDecision")
    record Decision(
            LocalDate date,

            @Schema(description = "是否上班 / Whether it is worked")
            Boolean working,

            @NotBlank @Size(max = 200) String reason) {}

    ScheduleDraft draft(int year) {
        return new ScheduleDraft(
                year,
                Optional.ofNullable(notice)
                        .map(it -> new ScheduleDraft.Notice(it.title(), days(it.restDays()), days(it.workDays()))),
                localDecisions.stream()
                        .map(it -> new LocalDecision(it.date(), it.working(), it.reason()))
                        .toList());
    }

    private static List<ScheduleDraft.Day> days(List<Day> days) {
        return days.stream()
                .map(day -> new ScheduleDraft.Day(day.date(), day.name()))
                .toList();
    }
}
