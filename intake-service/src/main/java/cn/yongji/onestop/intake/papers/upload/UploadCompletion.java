package cn.yongji.onestop.intake.papers.upload;

import cn.yongji.onestop.intake.papers.material.ContentRefused;
import cn.yongji.onestop.intake.papers.material.Contents;
import cn.yongji.onestop.intake.papers.material.MaterialDesk;
import cn.yongji.onestop.intake.papers.material.MaterialIds;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.PartedContents;
import cn.yongji.onestop.intake.papers.material.UploadTookTooLong;
import cn.yongji.onestop.intake.papers.upload.UploadDesk.Ended;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload.State;
import cn.yongji.onestop.intake.papers.upload.domain.UploadCommand;
import cn.yongji.onestop.intake.papers.upload.domain.UploadPart;
import cn.yongji.onestop.intake.papers.upload.domain.UploadRefusal;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Settled;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes a material of an upload whose parts are all there. */
@Component
public final class UploadCompletion {
    private final PartedUploads uploads;
    private final PartedContents parted;
    private final Contents contents;
    private final Materials materials;
    private final MaterialDesk desk;
    private final UploadRule rule;
    private final Clock clock;

    UploadCompletion(
            PartedUploads uploads,
            PartedContents parted,
            Contents contents,
            Materials materials,
            MaterialDesk desk,
            UploadRule rule,
            Clock clock) {
        this.uploads = uploads;
        this.parted = parted;
        this.contents = contents;
        this.materials = materials;
        this.desk = desk;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * All parts are there: looks at the whole once and makes the material. Two who ask at the same moment get the same
     * material.
     */
    public Ended complete(String uploadId, Command command, MaterialDesk.Telling telling) throws IOException {
        var stored = uploads.store().find(uploadId).orElseThrow();
        if (stored.state().state() instanceof State.Completed(var materialId, var _)) {
            return new Ended.Done(told(materialId, command, telling));
        }
        var begun = begin(uploadId);
        var objection = objection(begun.now().state());
        if (objection.isPresent()) return new Ended.Refused(objection.get());
        var upload = begun.now().state();
        var parts = upload.parts().stream().map(UploadPart::keptAs).toList();
        parted.seal(upload.contentId(), upload.plan().bytes(), upload.plan().partBytes(), parts);
        var check = new PartCheck(upload);
        var taken = read(uploadId, upload, check, telling);
        if (taken.isEmpty()) return sendAgain(uploadId, check.toSendAgainFromHere());
        return switch (taken.get()) {
            case MaterialDesk.Taken.Done(var answer) -> {
                rule.finish(uploadId, MaterialIds.of(upload.filing().projectId(), upload.promised()));
                parted.tidy(upload.contentId(), parts);
                yield new Ended.Done(answer);
            }
            case MaterialDesk.Taken.Refused(ContentRefused.NotAsPromised _) -> sendAgain(uploadId, check.toSendAgain());
            case MaterialDesk.Taken.Refused(var reason) -> {
                // It may be asked for again, as when what stood in its way is gone.
                rule.settle(uploadId, new UploadCommand.SendAgain(Set.of()));
                yield new Ended.NotTaken(reason);
            }
        };
    }

    private Optional<MaterialDesk.Taken> read(
            String uploadId, PartedUpload upload, PartCheck check, MaterialDesk.Telling telling) {
        try (var bytes = contents.open(upload.contentId())) {
            var hold = new PartedHold(uploadId, upload.contentId());
            return Optional.of(desk.takeKept(upload.filing(), bytes, upload.promised(), check::saw, hold, telling));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Settled<PartedUpload> begin(String uploadId) {
        return rule.settle(uploadId, new UploadCommand.Complete(clock.instant()));
    }

    /** Why an upload that was to be completed is not being completed. */
    private static Optional<UploadRefusal> objection(PartedUpload upload) {
        return switch (upload.state()) {
            case State.Completing _ -> Optional.empty();
            case State.Open _ -> Optional.of(new UploadRefusal.Incomplete(upload.missing()));
            case State.Completed(var materialId, var _) -> Optional.of(new UploadRefusal.CompletedBefore(materialId));
            case State.GivenUp(var at) -> Optional.of(new UploadRefusal.GivenUpBefore(at));
        };
    }

    private Ended sendAgain(String uploadId, Set<Integer> numbers) {
        rule.settle(uploadId, new UploadCommand.SendAgain(numbers));
        return new Ended.SendAgain(numbers);
    }

    private Answer told(String materialId, Command command, MaterialDesk.Telling telling) {
        return materials
                .store()
                .createdBy(command)
                .map(before -> before.answer())
                .orElseGet(() -> telling.answer()
                        .apply(materials.store().find(materialId).orElseThrow(), true));
    }

    /** The bytes of an upload in parts while a material is made of them. */
    private final class PartedHold implements Contents.Hold {
        private final String uploadId;
        private final String contentId;

        PartedHold(String uploadId, String contentId) {
            this.uploadId = uploadId;
            this.contentId = contentId;
        }

        @Override
        public String contentId() {
            return contentId;
        }

        @Override
        public void keepFor(String materialId) {
            if (begin(uploadId).now().state().state() instanceof State.GivenUp) {
                throw new UploadTookTooLong(contentId);
            }
        }

        @Override
        public void done() {
            // The upload itself says that it is completed.
        }

        @Override
        public void discard() {
            parted.remove(contentId);
        }
    }
}
