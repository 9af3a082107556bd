package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUse;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 材料 with who uses it. */
@Schema(name = "Material", description = "材料。同一项目中内容相同即为同一份材料；usedBy 说明它被哪些项目、申报、事项和部门使用。")
public record MaterialBody(
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
        @Schema(description = "本次提交的内容此前已存在，返回的是原有材料") boolean alreadyStored,
        @Schema(description = "版本，从 1 起", example = "1") int version,

        @Schema(description = "被本材料取代的材料", example = "8f0e2f3c-1a2b-8c3d-9e4f-5a6b7c8d9e0f") @Nullable
        String supersedes,

        @Nullable SupersededBody supersededBy,

        @Schema(description = "有效期起", example = "2026-01-01") @Nullable
        LocalDate validFrom,

        @Schema(description = "有效期止", example = "2041-07-04") @Nullable
        LocalDate validUntil,

        @Nullable LicenceBody licence,
        @Schema(description = "材料异常，含已解除的") List<FlagBody> flags) {

    /** One use of a material. */
    @Schema(name = "MaterialUse")
    public record UseBody(
            @Schema(example = "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45")
            String projectId,

            @Schema(example = "019ab4c3-1111-7c3e-9a52-3d2f6c1b7e45")
            String applicationId,

            @Schema(example = "M06") String matterCode,
            @Schema(example = "development-reform") String department,
            @Schema(example = "business-licence") String slot,
            @Schema(description = "申报是否仍在办理") boolean open) {
        static UseBody of(MaterialUse use) {
            return new UseBody(
                    use.projectId(), use.applicationId(), use.matterCode(), use.department(), use.slot(), use.open());
        }
    }

    /** 新版本. */
    @Schema(name = "MaterialSuperseded")
    public record SupersededBody(
            @Schema(example = "8f0e2f3c-1a2b-8c3d-9e4f-5a6b7c8d9e0f")
            String materialId,

            @Schema(example = "执照换发") String reason,
            @Schema(example = "enterprise1") String by,
            Instant at) {}

    /** 电子证照 that it was taken from. */
    @Schema(name = "MaterialLicence")
    public record LicenceBody(
            @Schema(example = "140881000123456") String number,
            @Schema(example = "永济市市场监督管理局") String issuer,

            @Schema(description = "出自哪个证照库", example = "样例电子证照库")
            String register) {}

    public static MaterialBody of(Stored<Material> stored, List<MaterialUse> uses, boolean alreadyStored) {
        return of(stored, stored.state().name(), uses, alreadyStored);
    }

    static MaterialBody of(Stored<Material> stored, String name, List<MaterialUse> uses, boolean alreadyStored) {
        var material = stored.state();
        var standing = material.standing();
        return new MaterialBody(
                stored.id(),
                material.projectId(),
                name,
                material.hash(),
                material.mediaType(),
                material.bytes(),
                List.copyOf(material.slots()),
                uses.stream().map(UseBody::of).toList(),
                material.uploadedBy(),
                material.uploadedAt(),
                alreadyStored,
                material.provenance().version(),
                material.provenance().supersedes().orElse(null),
                standing.supersededBy()
                        .map(it -> new SupersededBody(it.materialId(), it.reason(), it.by(), it.at()))
                        .orElse(null),
                standing.validity().from().orElse(null),
                standing.validity().until().orElse(null),
                material.provenance()
                        .licence()
                        .map(it -> new LicenceBody(it.number(), it.issuer(), it.register()))
                        .orElse(null),
                standing.flags().stream().map(FlagBody::of).toList());
    }
}
