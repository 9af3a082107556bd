package cn.yongji.onestop.coordination.difficulty.web;

import cn.yongji.onestop.coordination.difficulty.domain.DifficultyStep;
import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.coordination.difficulty.domain.Stance;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a difficulty's history. */
@Schema(name = "ProblemStep")
record StepView(
        Kind kind,
        Instant at,
        String by,

        @Schema(description = "升级后或会议的层级 / Level moved to, or of the meeting") @Nullable
        Level level,

        @Schema(
                description = "升级、取消或重新打开的理由、立场说明、议定内容、移交前后的代办员或期限变更前后的日期"
                        + " / Reason, what a department said, resolution, the agents or the last days before and after")
        @Nullable
        String text,

        @Nullable String meetingId,
        @Nullable Instant start,
        @Nullable List<DepartmentCode> departments,

        @Schema(description = "是否放行审核 / Whether it released the review") @Nullable
        Boolean releasesReview,

        @Schema(description = "部门立场 / Where the department stands") @Nullable
        Stance stance,

        @Schema(description = "认为应负责的部门 / Whose it is instead, in the opinion of the department") @Nullable
        DepartmentCode suggests,

        @Schema(description = "重新打开前的办结结果 / With what result it had been closed") @Nullable
        String result,

        @Schema(description = "议定事项 / The resolution") @Nullable
        String resolutionId,

        @Schema(description = "议定事项的效力 / What the resolution brings about") @Nullable
        ResolutionEffect effect,

        @Schema(description = "未能落实的原因；已落实的为空 / Why it could not come about; none where it has") @Nullable
        String refusal) {

    /** A step of which neither a stance nor a former result is told. */
    private StepView(
            Kind kind,
            Instant at,
            String by,
            @Nullable Level level,
            @Nullable String text,
            @Nullable String meetingId,
            @Nullable Instant start,
            @Nullable List<DepartmentCode> departments,
            @Nullable Boolean releasesReview) {
        this(
                kind,
                at,
                by,
                level,
                text,
                meetingId,
                start,
                departments,
                releasesReview,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    enum Kind {
        ESCALATED,
        MEETING_SCHEDULED,
        RESOLVED,
        HANDED_OVER,
        MEETING_CANCELLED,
        RECOUNTED,
        /** 会议顶期: a meeting that is set gives its rung until after it. */
        HELD,
        /** 顶期失效: that meeting is cancelled, the first deadline counts again. */
        HOLD_LIFTED,
        /** 会议已召开. */
        MEETING_HELD,
        /** 表明立场. */
        POSITION_TAKEN,
        /** 重新打开. */
        REOPENED,
        /** 议定事项已落实或未能落实. */
        EFFECTED
    }

    static StepView of(DifficultyStep step) {
        var at = step.act().at();
        var by = step.act().by();
        return switch (step) {
            case DifficultyStep.Escalated it ->
                new StepView(Kind.ESCALATED, at, by, it.to(), it.reason(), null, null, null, null);
            case DifficultyStep.MeetingPlaced it ->
                new StepView(
                        Kind.MEETING_SCHEDULED,
                        at,
                        by,
                        it.level(),
                        null,
                        it.meetingId(),
                        it.start(),
                        List.copyOf(it.departments()),
                        null);
            case DifficultyStep.MeetingCancelled it ->
                new StepView(Kind.MEETING_CANCELLED, at, by, null, it.reason(), it.meetingId(), null, null, null);
            case DifficultyStep.Recounted it ->
                new StepView(Kind.RECOUNTED, at, by, null, it.before() + " → " + it.after(), null, null, null, null);
            case DifficultyStep.Held it ->
                new StepView(
                        Kind.HELD,
                        at,
                        by,
                        it.level(),
                        it.before() + " → " + it.after(),
                        it.meetingId(),
                        null,
                        null,
                        null);
            case DifficultyStep.HoldLifted it ->
                new StepView(
                        Kind.HOLD_LIFTED,
                        at,
                        by,
                        null,
                        it.before() + " → " + it.after(),
                        it.meetingId(),
                        null,
                        null,
                        null);
            case DifficultyStep.MeetingHeld it ->
                new StepView(
                        Kind.MEETING_HELD,
                        at,
                        by,
                        it.level(),
                        it.quorum() ? null : "未达到法定人数",
                        it.meetingId(),
                        null,
                        null,
                        null);
            case DifficultyStep.PositionTaken it ->
                new StepView(
                        Kind.POSITION_TAKEN,
                        at,
                        by,
                        it.level(),
                        it.text(),
                        null,
                        null,
                        List.of(it.department()),
                        null,
                        it.stance(),
                        it.suggests().orElse(null),
                        null,
                        null,
                        null,
                        null);
            case DifficultyStep.Reopened it ->
                new StepView(
                        Kind.REOPENED,
                        at,
                        by,
                        null,
                        it.reason(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        it.result(),
                        null,
                        null,
                        null);
            case DifficultyStep.Resolved it ->
                new StepView(
                        Kind.RESOLVED,
                        at,
                        by,
                        null,
                        it.text(),
                        it.meetingId(),
                        null,
                        null,
                        it.releases(),
                        null,
                        null,
                        null,
                        it.resolutionId(),
                        it.effect().orElse(null),
                        null);
            case DifficultyStep.Effected it ->
                new StepView(
                        Kind.EFFECTED,
                        at,
                        by,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        it.resolutionId(),
                        null,
                        it.refusal().orElse(null));
            case DifficultyStep.HandedOver it ->
                new StepView(Kind.HANDED_OVER, at, by, null, it.from() + " → " + it.to(), null, null, null, null);
        };
    }
}
