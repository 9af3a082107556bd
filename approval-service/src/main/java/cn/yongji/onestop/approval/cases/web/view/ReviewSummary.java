package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review as everybody involved in the case may see it: how far it is, not what the department thinks. */
public record ReviewSummary(
        String reviewId,
        String matterCode,
        String matterName,
        String department,
        String departmentName,
        ReviewStatus state,

        @Schema(description = "国家办理状态码 / National status code")
        int statusCode,

        @Schema(description = "承诺时限（工作日） / Promised limit in working days")
        int limitWorkingDays,

        @Nullable LocalDate startedOn,

        @Schema(description = "到期日，暂停或未启动时为空 / Last day in time; absent while no clock runs") @Nullable
        LocalDate due,

        LightView light,

        @Schema(description = "尚未准予的前置事项 / Prerequisites not granted yet")
        List<String> waitsFor,

        @Schema(description = "未解决的难题数 / Problems that stand against granting")
        int standingProblems,

        @Schema(description = "未补齐的容缺材料及红黄灯 / Promised materials that are not there, each with its light")
        List<HindrancesView.GapView> openGaps,

        @Nullable Instant closedAt) {}
