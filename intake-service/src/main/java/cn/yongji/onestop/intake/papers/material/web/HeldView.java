package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.intake.papers.material.domain.Held;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 已有材料, as clients are told of it. */
@Schema(name = "HeldEvidence", description = "已有的证明：材料（kind=MATERIAL）、审批结果（RESULT）或电子证照（E_LICENCE）。")
public record HeldView(
        Kind kind,
        String slot,
        @Schema(description = "签发或出具单位") String issuer,
        @Schema(description = "材料编号") @Nullable String materialId,
        @Schema(description = "材料所在项目") @Nullable String projectId,
        @Nullable String name,
        @Schema(description = "批文或证照编号") @Nullable String number,
        @Schema(description = "产生该结果的事项") @Nullable String matterCode,
        @Schema(description = "产生该结果的申报") @Nullable String applicationId,
        @Schema(description = "有效期止") @Nullable LocalDate validUntil,
        @Schema(description = "入库或办结时间") @Nullable Instant since) {

    /** What it is. */
    public enum Kind {
        MATERIAL,
        RESULT,
        E_LICENCE,
        ARRIVING
    }

    public static HeldView of(Held held) {
        return switch (held) {
            case Held.OfMaterial it ->
                new HeldView(
                        Kind.MATERIAL,
                        it.slot(),
                        it.issuer(),
                        it.materialId(),
                        it.projectId(),
                        it.name(),
                        null,
                        null,
                        null,
                        it.validUntil().orElse(null),
                        it.storedAt());
            case Held.OfResult it ->
                new HeldView(
                        Kind.RESULT,
                        it.slot(),
                        it.issuer(),
                        null,
                        null,
                        it.matterName(),
                        it.resultNumber().orElse(null),
                        it.matterCode(),
                        it.applicationId(),
                        null,
                        it.decidedAt());
            case Held.OfLicence it ->
                new HeldView(
                        Kind.E_LICENCE,
                        it.slot(),
                        it.issuer(),
                        null,
                        null,
                        it.name(),
                        it.number(),
                        null,
                        null,
                        it.validUntil().orElse(null),
                        null);
            case Held.Arriving it ->
                new HeldView(Kind.ARRIVING, it.slot(), it.issuer(), null, null, null, null, null, null, null, null);
        };
    }
}
