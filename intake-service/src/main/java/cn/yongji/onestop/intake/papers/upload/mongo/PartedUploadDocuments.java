package cn.yongji.onestop.intake.papers.upload.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.LicenceMark;
import cn.yongji.onestop.intake.papers.material.domain.Validity;
import cn.yongji.onestop.intake.papers.upload.domain.PartPlan;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.papers.upload.domain.UploadPart;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.Instant;
import java.util.Optional;

/** The written names of an upload in parts. One field is only there to be found by. */
public final class PartedUploadDocuments {
    private static final WrittenNames NAMES = WrittenNames.table()
            .row(
                    PartedUpload.class,
                    "filing",
                    "plan=*",
                    "promised=sha256",
                    "contentId",
                    "openedBy",
                    "openedAt",
                    "expiresAt",
                    "parts",
                    "state")
            .derived(PartedUpload.class, "waitsUntil", Instant.class, PartedUploadDocuments::waitsUntil)
            .row(PartPlan.class, "bytes", "partBytes")
            .row(UploadPart.class, "number=n", "hash=sha256", "keptAs")
            .oneOf(
                    PartedUpload.State.class,
                    "is",
                    kind("OPEN", PartedUpload.State.Open.class),
                    kind("COMPLETING", PartedUpload.State.Completing.class),
                    kind("COMPLETED", PartedUpload.State.Completed.class),
                    kind("GIVEN_UP", PartedUpload.State.GivenUp.class))
            .row(PartedUpload.State.Completing.class, "since")
            .row(PartedUpload.State.Completed.class, "materialId", "at")
            .row(PartedUpload.State.GivenUp.class, "at")
            .row(Filing.class, "projectId", "unit", "name", "slots", "validity=*", "licence", "replacement")
            .row(Validity.class, "from=validFrom", "until=validUntil")
            .row(LicenceMark.class, "number", "issuer", "register")
            .row(Filing.Replacement.class, "held=supersedes", "reason");

    public static final AggregateMapping<PartedUpload> MAPPING =
            AggregateMapping.of("parted_uploads", NAMES.of(PartedUpload.class), "filing.name");

    /** There while it is unfinished. */
    static final String WAITS_UNTIL = MAPPING.field("waitsUntil");

    private static Optional<Instant> waitsUntil(PartedUpload upload) {
        return switch (upload.state()) {
            case PartedUpload.State.Open _, PartedUpload.State.Completing _ -> Optional.of(upload.expiresAt());
            case PartedUpload.State.Completed _, PartedUpload.State.GivenUp _ -> Optional.empty();
        };
    }

    private PartedUploadDocuments() {}
}
