package cn.yongji.onestop.intake.papers.upload.web;

import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload.State;
import cn.yongji.onestop.intake.papers.upload.domain.UploadPart;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 分片上传, as clients see it. */
@Schema(name = "Upload", description = "分片上传的进度：断线后按 missing 续传即可。")
record UploadView(
        String uploadId,
        String projectId,
        Progress state,
        String name,
        @Schema(description = "字节数") long bytes,
        @Schema(type = "string") FileHash sha256,
        List<String> slots,
        @Schema(description = "每片字节数，最后一片为余数") long partBytes,
        @Schema(description = "片数") int partCount,
        @Schema(description = "已收到的片") List<Integer> parts,
        @Schema(description = "还缺的片") List<Integer> missing,
        @Schema(description = "已收到的字节数") long bytesThere,
        @Schema(description = "到此时仍无续传即放弃") Instant expiresAt,
        @Schema(description = "合成的材料") @Nullable String materialId) {

    /** How far it is. */
    enum Progress {
        OPEN,
        COMPLETING,
        COMPLETED,
        GIVEN_UP
    }

    static UploadView of(Stored<PartedUpload> stored) {
        var upload = stored.state();
        var plan = upload.plan();
        return new UploadView(
                stored.id(),
                upload.filing().projectId(),
                progress(upload.state()),
                upload.filing().name(),
                plan.bytes(),
                upload.promised(),
                List.copyOf(upload.filing().slots()),
                plan.partBytes(),
                plan.count(),
                upload.parts().stream().map(UploadPart::number).toList(),
                upload.missing(),
                upload.bytesThere(),
                upload.expiresAt(),
                upload.state() instanceof State.Completed(var materialId, var _) ? materialId : null);
    }

    private static Progress progress(State state) {
        return switch (state) {
            case State.Open _ -> Progress.OPEN;
            case State.Completing _ -> Progress.COMPLETING;
            case State.Completed _ -> Progress.COMPLETED;
            case State.GivenUp _ -> Progress.GIVEN_UP;
        };
    }
}
