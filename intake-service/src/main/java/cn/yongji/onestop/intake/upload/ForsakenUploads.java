package cn.yongji.onestop.intake.upload;

import cn.yongji.onestop.intake.material.MaterialIds;
import cn.yongji.onestop.intake.material.Materials;
import cn.yongji.onestop.intake.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.upload.domain.UploadCommand;
import java.time.Clock;

/** Gives up uploads that nobody went on with, and finishes those whose material was made before a crash. */
public final class ForsakenUploads {
    private static final int AT_ONCE = 100;

    private final PartedUploads uploads;
    private final UploadDesk desk;
    private final Materials materials;
    private final Clock clock;

    ForsakenUploads(PartedUploads uploads, UploadDesk desk, Materials materials, Clock clock) {
        this.uploads = uploads;
        this.desk = desk;
        this.materials = materials;
        this.clock = clock;
    }

    /** Returns how many were given up. */
    public int giveUp() {
        var now = clock.instant();
        var givenUp = 0;
        for (var stored : uploads.expired(now, AT_ONCE)) {
            var materialId = materialId(stored.state());
            if (isMade(stored.state(), materialId)) desk.finish(stored.id(), materialId);
            else desk.change(stored.id(), new UploadCommand.GiveUp(now));
            if (desk.removeIfGivenUp(stored.id())) givenUp++;
        }
        return givenUp;
    }

    private boolean isMade(PartedUpload upload, String materialId) {
        return materials
                .store()
                .find(materialId)
                .filter(it -> it.state().contentId().equals(upload.contentId()))
                .isPresent();
    }

    private static String materialId(PartedUpload upload) {
        return MaterialIds.of(upload.filing().projectId(), upload.promised());
    }
}
