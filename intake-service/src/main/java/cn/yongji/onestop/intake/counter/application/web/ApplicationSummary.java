package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapLadder;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.intake.rules.commitment.web.GapLightView;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application in a list. */
@Schema(name = "ApplicationSummary")
record ApplicationSummary(
        String applicationId,
        ApplicationView.State state,
        List<MatterCode> matters,
        @Schema(description = "待答复的补正数") int openSupplements,
        @Schema(description = "未补齐的容缺数") int openGaps,

        @Schema(description = "最先到期的容缺的红黄灯；没有待补交的没有") @Nullable
        GapLightView gapLight,

        Instant createdAt) {
    static ApplicationSummary of(Stored<Application> stored, WorkingCalendar calendar, LocalDate today) {
        var application = stored.state();
        return new ApplicationSummary(
                stored.id(),
                ApplicationView.state(application),
                application.sheet().matters(),
                application instanceof Application.Accepted it ? open(it) : 0,
                application
                        .onceAccepted()
                        .map(it -> (int)
                                it.course().gaps().stream().filter(Gap::open).count())
                        .orElse(0),
                application.onceAccepted().stream()
                        .flatMap(it -> it.course().gaps().stream())
                        .filter(Gap::awaited)
                        .min(Comparator.comparing(Gap::dueOn))
                        .map(gap -> GapLightView.of(GapLadder.light(gap, calendar, today)))
                        .orElse(null),
                application.header().createdAt());
    }

    private static int open(Application.Accepted accepted) {
        return (int) accepted.supplements().stream().filter(Supplement::open).count();
    }
}
