package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.ParallelGroup;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The rules and parallel groups of a version. */
@Schema(name = "PolicyRules", description = "一个目录版本的政策规则和并联组。")
record RulesView(String catalogueVersion, List<RuleView> items, List<GroupView> parallelGroups) {

    /** 并联组. */
    @Schema(name = "ParallelGroup", description = "并联组：可同时办理的事项及条件。")
    record GroupView(
            String code,
            String name,
            List<MatterCode> matters,
            @Schema(description = "条件（CEL）") String when,
            String note) {
        static GroupView of(ParallelGroup group) {
            return new GroupView(
                    group.code(), group.name(), group.matters(), group.when().text(), group.note());
        }
    }

    static RulesView of(Catalogue catalogue) {
        return new RulesView(
                catalogue.version(),
                catalogue.rules().stream().map(RuleView::of).toList(),
                catalogue.parallelGroups().stream().map(GroupView::of).toList());
    }
}
