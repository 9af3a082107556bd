package cn.yongji.onestop.intake.papers.project.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Issues a plan. */
@Schema(name = "IssuePlan", description = "下达一方案一清单。")
record IssuePlanBody(
        @Schema(description = "收件日期，缺省为今天；休息日顺延至下一工作日") @Nullable
        LocalDate receivedOn) {}
