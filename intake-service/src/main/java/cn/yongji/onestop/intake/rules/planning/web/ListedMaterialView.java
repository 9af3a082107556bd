package cn.yongji.onestop.intake.rules.planning.web;

import cn.yongji.onestop.intake.rules.planning.domain.ListedMaterial;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the material list. */
@Schema(name = "ListedMaterial", description = "材料清单的一行：交一次，供所列全部事项使用。")
public record ListedMaterialView(
        String slot,
        String name,
        String description,
        @Schema(description = "作为主件的事项") List<MatterCode> mainFor,
        @Schema(description = "作为副件的事项") List<MatterCode> secondaryFor,
        @Schema(description = "其中可容缺（先受理、承诺补交）的事项") List<MatterCode> deferrableFor,
        @Schema(description = "可容缺的，最迟可承诺至哪一日；此前下达的方案没有") List<LatestPromiseView> latestPromises,
        @Schema(description = "代替单个事项所要求的材料") List<StandInView> standsIn,

        @Schema(type = "string", description = "由该事项的审批结果自动填充，无需提交") @Nullable
        MatterCode filledBy,

        @Schema(description = "系统中已有，无需再次提交") boolean onFile,
        @Schema(description = "应交份数；承诺书每个事项各一份") int copies) {

    /** A slot that this fills instead. */
    @Schema(name = "StandIn", description = "以本材料代替某事项的某项应交材料，及其依据的规则。")
    public record StandInView(@Schema(type = "string") MatterCode matter, String slot, AppliedRuleView rule) {}

    static ListedMaterialView of(ListedMaterial material) {
        return new ListedMaterialView(
                material.slot(),
                material.name(),
                material.description(),
                material.mainFor(),
                material.secondaryFor(),
                material.deferrableFor(),
                material.latestPromises().stream().map(LatestPromiseView::of).toList(),
                material.standsIn().stream()
                        .map(it -> new StandInView(it.matter(), it.slot(), AppliedRuleView.of(it.rule())))
                        .toList(),
                material.filledBy().orElse(null),
                material.onFile(),
                material.copies());
    }
}
