package cn.yongji.onestop.intake.material.web;

import cn.yongji.onestop.intake.material.domain.Material;
import cn.yongji.onestop.intake.material.domain.MaterialUse;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** 材料 with who uses it. */
@Schema(name = "Material", description = "材料。同一项目中内容相同即为同一份材料；usedBy 说明它被哪些申报的哪些事项使用。")
record MaterialBody(
        @Schema(example = "8f0e2f3c-1a2b-8c3d-9e4f-5a6b7c8d9e0f")
        String materialId,

        @Schema(example = "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45")
        String projectId,

        @Schema(example = "营业执照.pdf") String name,

        @Schema(type = "string", example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        FileHash sha256,

        @Schema(example = "application/pdf") String mediaType,
        @Schema(description = "字节数", example = "182044") long bytes,
        @Schema(description = "提交时注明的材料槽位") List<String> slots,
        List<UseBody> usedBy,
        @Schema(example = "enterprise1") String uploadedBy,
        Instant uploadedAt,
        @Schema(description = "本次提交的内容此前已存在，返回的是原有材料") boolean alreadyStored) {

    /** One use of a material. */
    @Schema(name = "MaterialUse")
    record UseBody(
            @Schema(example = "019ab4c3-1111-7c3e-9a52-3d2f6c1b7e45")
            String applicationId,

            @Schema(example = "M06") String matterCode,
            @Schema(example = "development-reform") String department,
            @Schema(example = "business-licence") String slot) {
        static UseBody of(MaterialUse use) {
            return new UseBody(use.applicationId(), use.matterCode(), use.department(), use.slot());
        }
    }

    static MaterialBody of(Stored<Material> stored, List<MaterialUse> uses, boolean alreadyStored) {
        var material = stored.state();
        return new MaterialBody(
                stored.id(),
                material.projectId(),
                material.name(),
                material.hash(),
                material.mediaType(),
                material.bytes(),
                List.copyOf(material.slots()),
                uses.stream().map(UseBody::of).toList(),
                material.uploadedBy(),
                material.uploadedAt(),
                alreadyStored);
    }
}
