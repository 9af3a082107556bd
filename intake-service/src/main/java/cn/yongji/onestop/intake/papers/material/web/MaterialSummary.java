package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.intake.papers.material.domain.Flag;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.Supersession;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A material in a list. */
@Schema(name = "MaterialSummary")
record MaterialSummary(
        String materialId,
        String name,
        @Schema(type = "string") FileHash sha256,
        String mediaType,
        long bytes,
        List<String> slots,
        Instant uploadedAt,
        @Schema(description = "版本，从 1 起") int version,
        @Schema(description = "已由哪份材料取代") @Nullable String supersededBy,
        @Schema(description = "有效期止") @Nullable LocalDate validUntil,
        @Schema(description = "未解除的材料异常") List<Flag.Kind> flags) {
    static MaterialSummary of(Stored<Material> stored, String name) {
        var material = stored.state();
        var standing = material.standing();
        return new MaterialSummary(
                stored.id(),
                name,
                material.hash(),
                material.mediaType(),
                material.bytes(),
                List.copyOf(material.slots()),
                material.uploadedAt(),
                material.provenance().version(),
                standing.supersededBy().map(Supersession::materialId).orElse(null),
                standing.validity().until().orElse(null),
                standing.flags().stream()
                        .filter(Flag::standing)
                        .map(Flag::kind)
                        .distinct()
                        .toList());
    }
}
