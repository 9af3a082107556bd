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
public record MaterialView(
        String materialId,
        String projectId,
        String name,
        @Schema(type = "string") FileHash sha256,
        String mediaType,
        @Schema(description = "字节数") long bytes,
        @Schema(description = "提交时注明的材料槽位") List<String> slots,
        List<UseView> usedBy,
        String uploadedBy,
        Instant uploadedAt,
        @Schema(description = "本次提交的内容此前已存在，返回的是原有材料") boolean alreadyStored,
        @Schema(description = "版本，从 1 起") int version,
        @Schema(description = "被本材料取代的材料") @Nullable String supersedes,
        @Nullable SupersededView supersededBy,
        @Schema(description = "有效期起") @Nullable LocalDate validFrom,
        @Schema(description = "有效期止") @Nullable LocalDate validUntil,
        @Nullable LicenceView licence,
        @Schema(description = "材料异常，含已解除的") List<FlagView> flags) {

    /** One use of a material. */
    @Schema(name = "MaterialUse")
    public record UseView(
            String projectId,
            String applicationId,
            String matterCode,
            String department,
            String slot,
            @Schema(description = "申报是否仍在办理") boolean open) {
        static UseView of(MaterialUse use) {
            return new UseView(
                    use.projectId(), use.applicationId(), use.matterCode(), use.department(), use.slot(), use.open());
        }
    }

    /** 新版本. */
    @Schema(name = "MaterialSuperseded")
    public record SupersededView(String materialId, String reason, String by, Instant at) {}

    /** 电子证照 that it was taken from. */
    @Schema(name = "MaterialLicence")
    public record LicenceView(
            String number,
            String issuer,
            @Schema(description = "出自哪个证照库") String register) {}

    public static MaterialView of(Stored<Material> stored, List<MaterialUse> uses, boolean alreadyStored) {
        return of(stored, stored.state().name(), uses, alreadyStored);
    }

    static MaterialView of(Stored<Material> stored, String name, List<MaterialUse> uses, boolean alreadyStored) {
        var material = stored.state();
        var standing = material.standing();
        return new MaterialView(
                stored.id(),
                material.projectId(),
                name,
                material.hash(),
                material.mediaType(),
                material.bytes(),
                List.copyOf(material.slots()),
                uses.stream().map(UseView::of).toList(),
                material.uploadedBy(),
                material.uploadedAt(),
                alreadyStored,
                material.provenance().version(),
                material.provenance().supersedes().orElse(null),
                standing.supersededBy()
                        .map(it -> new SupersededView(it.materialId(), it.reason(), it.by(), it.at()))
                        .orElse(null),
                standing.validity().from().orElse(null),
                standing.validity().until().orElse(null),
                material.provenance()
                        .licence()
                        .map(it -> new LicenceView(it.number(), it.issuer(), it.register()))
                        .orElse(null),
                standing.flags().stream().map(FlagView::of).toList());
    }
}
