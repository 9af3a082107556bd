package cn.yongji.onestop.intake.papers.upload;

import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.papers.upload.domain.UploadCommand;
import cn.yongji.onestop.intake.papers.upload.domain.UploadDecider;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Settled;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the service itself does to an upload, in the name of a rule. */
@Component
final class UploadRule {
    private static final String RULE = "parted-upload";

    private final PartedUploads uploads;
    private final Clock clock;

    UploadRule(PartedUploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    Settled<PartedUpload> settle(String uploadId, UploadCommand wish) {
        var command = Command.ofRule(RULE, clock.instant());
        return uploads.store().settle(uploadId, command, it -> UploadDecider.decide(it.state(), wish));
    }

    void finish(String uploadId, String materialId) {
        settle(uploadId, new UploadCommand.Finish(materialId, clock.instant()));
    }
}
