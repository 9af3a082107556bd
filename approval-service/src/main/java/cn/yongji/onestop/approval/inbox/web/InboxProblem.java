package cn.yongji.onestop.approval.inbox.web;

import cn.yongji.onestop.approval.coordination.OwnedDifficulty;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem, as much as it takes to find it. */
@Schema(name = "InboxProblem")
record InboxProblem(
        @Schema(description = "难题标识，见 GET /v1/problems/{problemId} / Where it is read and worked on")
        String problemId,

        @Nullable String title,

        @Schema(description = "难题类别 / Class, as the problem says it") @Nullable
        String problemClass,

        @Schema(description = "协调层级 / Level, as the problem says it") @Nullable
        String level,

        @Schema(description = "所涉审核 / Review that it is about") @Nullable
        String reviewId,

        @Nullable String matterCode) {
    static InboxProblem of(OwnedDifficulty it) {
        return new InboxProblem(
                it.id(),
                it.title().orElse(null),
                it.problemClass().orElse(null),
                it.level().orElse(null),
                it.reviewId().orElse(null),
                it.matter().map(MatterCode::value).orElse(null));
    }
}
