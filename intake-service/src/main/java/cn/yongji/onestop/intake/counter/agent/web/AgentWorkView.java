package cn.yongji.onestop.intake.counter.agent.web;

import cn.yongji.onestop.intake.counter.agent.domain.KeyLevel;
import cn.yongji.onestop.intake.counter.agent.domain.OpenWork;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.intake.rules.commitment.web.GapLightView;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One project of an agent, with what is to be done in it. */
@Schema(name = "AgentProject", description = "代办员的项目和待办工作。")
record AgentWorkView(
        String projectId,
        String name,
        String unit,
        @Schema(description = "项目的代办员；顶岗时为离岗的代办员") String agent,
        @Schema(description = "顶岗代办") boolean covering,
        @Nullable KeyLevel keyLevel,
        @Schema(description = "今天有效的授权范围") Set<MandatedAct> entrusted,
        @Schema(description = "事实变更后方案需重新下达") boolean planOutdated,
        List<OpenWorkView> openWork) {

    /** Something that waits for the applicant's side. */
    @Schema(name = "OpenWork")
    record OpenWorkView(
            OpenWork.Kind kind,
            String applicationId,
            @Nullable String supplementId,
            @Schema(description = "答复期限；容缺为补交期限") @Nullable LocalDate answerBy,

            @Schema(description = "承诺补交的材料；其他待办没有") @Nullable
            PromiseView promise) {
        /** A promised material. */
        @Schema(name = "OpenPromise", description = "容缺：待补交的材料和红黄灯。")
        record PromiseView(
                String gapId,
                @Schema(type = "string") MatterCode matter,
                String slot,
                String slotName,
                GapLightView light) {
            static PromiseView of(OpenWork.Promise it) {
                return new PromiseView(it.gapId(), it.matter(), it.slot(), it.slotName(), GapLightView.of(it.light()));
            }
        }

        static OpenWorkView of(OpenWork work) {
            return new OpenWorkView(
                    work.kind(),
                    work.applicationId(),
                    work.supplementId().orElse(null),
                    work.answerBy().orElse(null),
                    work.promise().map(PromiseView::of).orElse(null));
        }
    }
}
