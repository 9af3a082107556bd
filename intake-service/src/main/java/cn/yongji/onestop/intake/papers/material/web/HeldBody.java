package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.intake.papers.material.domain.Held;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 已有材料, as clients are told of it. */
@Schema(name = "HeldEvidence", description = "已有的证明：材料（kind=MATERIAL）、审批结果（RESULT）或电子证照（E_LICENCE）。")
public record HeldBody(
        Kind kind,
        @Schema(example = "business-licence") String slot,

        @Schema(description = "签发或出具单位", example = "市场监督管理局")
        String issuer,

        @Schema(description = "材料编号", example = "8f0e2f3c-1a2b-8c3d-9e4f-5a6b7c8d9e0f") @Nullable
        String materialId,

        @Schema(description = "材料所在项目", example = "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45") @Nullable
        String projectId,

        @Schema(example = "营业执照.pdf") @Nullable String name,

        @Schema(description = "批文或证照编号", example = "140881000123456") @Nullable
        String number,

        @Schema(description = "产生该结果的事项", example = "M06") @Nullable
        String matterCode,

        @Schema(description = "产生该结果的申报", example = "019ab4c3-1111-7c3e-9a52-3d2f6c1b7e45") @Nullable
        String applicationId,

        @Schema(description = "有效期止", example = "2041-07-04") @Nullable
        LocalDate validUntil,

        @Schema(description = "入库或办结时间") @Nullable Instant since) {

    /** What it is. */
    public enum Kind {
        MATERIAL,
        RESULT,
        E_LICENCE,
        ARRIVING
    }

    public static HeldBody of(Held held) {
        return switch (held) {
            case Held.OfMaterial it ->
                new HeldBody(
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
                new HeldBody(
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
                new HeldBody(
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
                new HeldBody(Kind.ARRIVING, it.slot(), it.issuer(), null, null, null, null, null, null, null, null);
        };
    }
}
