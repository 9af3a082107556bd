package cn.yongji.onestop.ledger.holding.web;

import cn.yongji.onestop.ledger.holding.domain.DayHolder;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** In whose hands days were; never below a department. */
record HolderView(
        @Schema(
                description = "DEPARTMENT 部门, APPLICANT 申报人, EXCLUDED 特别程序, PROBLEM 难题, WINDOW 窗口, PREPARATION 准备 or"
                        + " FOLLOW_UP 后续跟进")
        Kind kind,

        @Schema(description = "The department, where one held") @Nullable
        String department,

        @Schema(description = "Its name") @Nullable String departmentName,

        @Schema(description = "What the applicant was asked for: SUPPLEMENT 补正 or CORRECTION 一次性告知") @Nullable
        String asked,

        @Schema(description = "Kind of the special procedure, in whose time nobody's clock runs") @Nullable
        String procedure,

        @Schema(description = "The problem that kept the review from being granted") @Nullable
        String problemId,

        @Schema(description = "The rung on which the problem stood, where the entries say it") @Nullable
        String level) {
    /** Whose hands. */
    enum Kind {
        DEPARTMENT,
        APPLICANT,
        EXCLUDED,
        PROBLEM,
        WINDOW,
        PREPARATION,
        FOLLOW_UP
    }

    static HolderView of(DayHolder holder) {
        return switch (holder) {
            case DayHolder.Department(var code, var name) ->
                new HolderView(Kind.DEPARTMENT, code, name, null, null, null, null);
            case DayHolder.Applicant(var asked) ->
                new HolderView(Kind.APPLICANT, null, null, asked.name(), null, null, null);
            case DayHolder.Excluded(var procedure) ->
                new HolderView(Kind.EXCLUDED, null, null, null, procedure, null, null);
            case DayHolder.Problem(var problemId, var level) ->
                new HolderView(Kind.PROBLEM, null, null, null, null, problemId, level.orElse(null));
            case DayHolder.Window() -> plain(Kind.WINDOW);
            case DayHolder.Preparation() -> plain(Kind.PREPARATION);
            case DayHolder.FollowUp() -> plain(Kind.FOLLOW_UP);
        };
    }

    private static HolderView plain(Kind kind) {
        return new HolderView(kind, null, null, null, null, null, null);
    }
}
