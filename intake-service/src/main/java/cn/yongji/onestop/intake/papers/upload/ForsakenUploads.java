package cn.yongji.onestop.intake.papers.upload;

import cn.yongji.onestop.intake.papers.material.MaterialIds;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.papers.upload.domain.UploadCommand;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Gives up uploads that nobody went on with, and finishes those whose material was made before a crash. */
@Component
public final class ForsakenUploads {
    private static final int AT_ONCE = 100;

    private final PartedUploads uploads;
    private final UploadDesk desk;
    private final UploadRule rule;
    private final Materials materials;
    private final Clock clock;

    ForsakenUploads(PartedUploads uploads, UploadDesk desk, UploadRule rule, Materials materials, Clock clock) {
        this.uploads = uploads;
        this.desk = desk;
        this.rule = rule;
        this.materials = materials;
        this.clock = clock;
    }

    /** Returns how many were given up. */
    public int giveUp() {
        var now = clock.instant();
        var givenUp = new AtomicInteger();
        OneByOne.each(uploads.expired(now, AT_ONCE), Stored::id, stored -> {
            if (isGivenUp(stored, now)) givenUp.incrementAndGet();
        });
        return givenUp.get();
    }

    private boolean isGivenUp(Stored<PartedUpload> stored, Instant now) {
        var materialId = materialId(stored.state());
        if (isMade(stored.state(), materialId)) rule.finish(stored.id(), materialId);
        else rule.settle(stored.id(), new UploadCommand.GiveUp(now));
        return desk.removeIfGivenUp(stored.id());
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
