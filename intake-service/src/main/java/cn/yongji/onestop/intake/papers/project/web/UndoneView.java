package cn.yongji.onestop.intake.papers.project.web;

import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.intake.rules.planning.web.AppliedRuleView;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** An exemption that a change of facts, or the end of a paper it rested on, undid. */
@Schema(
        name = "UndoneExemption",
        description = "豁免失效：何时、因何事实、何人变更；所依据的意见或区域评估到期的，after 为 expired on 加日期。STEP_ADDED 补办该事项或评审；SUPERVISION"
                + " 所依据的决定已作出，决定有效，转入监管。")
record UndoneView(
        @Schema(type = "string") MatterCode matter,
        String name,
        @Schema(type = "string") DepartmentCode department,
        @Schema(description = "曾适用的规则") AppliedRuleView rule,
        @Schema(description = "原因：变更的事实") List<ProjectView.ChangeView> causes,
        UndoneExemption.Effect effect,
        @Schema(description = "列入缺少事项的方案版本") int planVersion,
        Instant at,
        String by) {
    static List<UndoneView> of(List<UndoneExemption> undone) {
        return undone.stream().map(UndoneView::of).toList();
    }

    private static UndoneView of(UndoneExemption undone) {
        return new UndoneView(
                undone.subject().matter(),
                undone.subject().name(),
                undone.subject().department().code(),
                AppliedRuleView.of(undone.rule()),
                ProjectView.ChangeView.of(undone.causes()),
                undone.effect(),
                undone.planVersion(),
                undone.at(),
                undone.by());
    }
}
