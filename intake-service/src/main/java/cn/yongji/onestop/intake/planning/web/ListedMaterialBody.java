package cn.yongji.onestop.intake.planning.web;

import cn.yongji.onestop.intake.planning.domain.ListedMaterial;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the material list. */
@Schema(name = "ListedMaterial", description = "材料清单的一行：交一次，供所列全部事项使用。")
public record ListedMaterialBody(
        @Schema(example = "business-licence") String slot,
        @Schema(example = "营业执照") String name,
        @Schema(example = "电子证照或扫描件") String description,
        @Schema(description = "作为主件的事项") List<MatterCode> mainFor,
        @Schema(description = "作为副件的事项") List<MatterCode> secondaryFor,

        @Schema(type = "string", description = "由该事项的审批结果自动填充，无需提交") @Nullable
        MatterCode filledBy) {
    static ListedMaterialBody of(ListedMaterial material) {
        return new ListedMaterialBody(
                material.slot(),
                material.name(),
                material.description(),
                material.mainFor(),
                material.secondaryFor(),
                material.filledBy().orElse(null));
    }
}
