package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review as everybody involved in the case may see it: how far it is, not what the department thinks. */
public record ReviewSummary(
        @Schema(example = "0198f6d0-7c1e-7aaa-8b1f-3f6d5c2b1a00-M16")
        String reviewId,

        @Schema(example = "M16") String matterCode,
        @Schema(example = "生产建设项目水土保持方案审批") String matterName,
        @Schema(example = "water") String department,
        @Schema(example = "水利局") String departmentName,
        @Schema(example = "UNDER_REVIEW") ReviewStatus state,

        @Schema(description = "国家办理状态码 / National status code", example = "8")
        int statusCode,

        @Schema(description = "承诺时限（工作日） / Promised limit in working days", example = "10")
        int limitWorkingDays,

        @Schema(example = "2026-11-24") @Nullable LocalDate startedOn,

        @Schema(description = "到期日，暂停或未启动时为空 / Last day in time; absent while no clock runs", example = "2026-12-08")
        @Nullable
        LocalDate due,

        LightView light,

        @Schema(description = "尚未准予的前置事项 / Prerequisites not granted yet", example = "[]")
        List<String> waitsFor,

        @Schema(description = "未解决的难题数 / Problems that stand against granting", example = "0")
        int standingProblems,

        @Schema(example = "2026-12-01T01:30:00Z") @Nullable Instant closedAt) {}
