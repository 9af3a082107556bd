package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.intake.counter.agent.domain.KeyLevel;
import cn.yongji.onestop.intake.counter.agent.domain.OpenWork;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One project of an agent, with what is to be done in it. */
@Schema(name = "AgentProject", description = "代办员的项目和待办工作。")
record AgentWorkBody(
        @Schema(example = "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45")
        String projectId,

        @Schema(example = "年产 5 万套精密零部件项目") String name,
        @Schema(example = "永济市恒泰精密制造有限公司") String unit,

        @Schema(description = "项目的代办员；顶岗时为离岗的代办员", example = "agent1")
        String agent,

        @Schema(description = "顶岗代办") boolean covering,
        @Nullable KeyLevel keyLevel,
        @Schema(description = "今天有效的授权范围") Set<MandatedAct> entrusted,
        @Schema(description = "事实变更后方案需重新下达") boolean planOutdated,
        List<OpenWorkBody> openWork) {

    /** Something that waits for the applicant's side. */
    @Schema(name = "OpenWork")
    record OpenWorkBody(
            OpenWork.Kind kind,

            @Schema(example = "019ab4c2-9f10-7c3e-9a52-3d2f6c1b7e45")
            String applicationId,

            @Schema(example = "019ab4c3-9f10-7c3e-9a52-3d2f6c1b7e45") @Nullable
            String supplementId,

            @Schema(description = "答复期限", example = "2026-12-10") @Nullable
            LocalDate answerBy) {
        static OpenWorkBody of(OpenWork work) {
            return new OpenWorkBody(
                    work.kind(),
                    work.applicationId(),
                    work.supplementId().orElse(null),
                    work.answerBy().orElse(null));
        }
    }
}
