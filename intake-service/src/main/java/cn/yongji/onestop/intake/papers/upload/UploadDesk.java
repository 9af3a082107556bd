package cn.yongji.onestop.intake.papers.upload;

import cn.yongji.onestop.intake.papers.material.ContentRefused;
import cn.yongji.onestop.intake.papers.material.Contents;
import cn.yongji.onestop.intake.papers.material.MaterialDesk;
import cn.yongji.onestop.intake.papers.material.MaterialIds;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.OnceOnly;
import cn.yongji.onestop.intake.papers.material.PartedContents;
import cn.yongji.onestop.intake.papers.material.UploadTookTooLong;
import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.upload.domain.PartPlan;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload.State;
import cn.yongji.onestop.intake.papers.upload.domain.UploadCommand;
import cn.yongji.onestop.intake.papers.upload.domain.UploadDecider;
import cn.yongji.onestop.intake.papers.upload.domain.UploadPart;
import cn.yongji.onestop.intake.papers.upload.domain.UploadRefusal;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Settled;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes large contents in part by part, and makes a material of them when all is there. */
@Component
public final class UploadDesk {
    private static final String RULE = "parted-upload";

    private final PartedUploads uploads;
    private final PartedContents parted;
    private final Contents contents;
    private final Materials materials;
    private final MaterialDesk desk;
    private final OnceOnly onceOnly;
    private final UploadSettings settings;
    private final Clock clock;

    UploadDesk(
            PartedUploads uploads,
            PartedContents parted,
            Contents contents,
            Materials materials,
            MaterialDesk desk,
            OnceOnly onceOnly,
            UploadSettings settings,
            Clock clock) {
        this.uploads = uploads;
        this.parted = parted;
        this.contents = contents;
        this.materials = materials;
        this.desk = desk;
        this.onceOnly = onceOnly;
        this.settings = settings;
        this.clock = clock;
    }

    /** How something ended. */
    public sealed interface Ended {
        record Done(Answer answer) implements Ended {}

        /** The upload does not go on as asked. */
        record Refused(UploadRefusal refusal) implements Ended {}

        /** The content is not taken. */
        record NotTaken(ContentRefused reason) implements Ended {}

        record NoSuchPart(int number, int count) implements Ended {}

        record WrongLength(int number, long expected, long arrived) implements Ended {}

        record WrongDigest(int number, FileHash announced, FileHash found) implements Ended {}

        /** The whole does not have its hash; these parts have to come again. */
        record SendAgain(Set<Integer> numbers) implements Ended {}
    }

    /** Opens an upload. What is on file already is told before a byte is sent. */
    public Ended open(Asked<PartedUpload> asked, Filing filing, long bytes, FileHash promised) {
        var command = asked.command();
        var most = settings.maxSize().toBytes();
        if (bytes > most) return new Ended.NotTaken(new ContentRefused.TooLarge(most));
        if (!MaterialDesk.takes(filing.name())) return new Ended.NotTaken(new ContentRefused.NotTaken(filing.name()));
        var before = uploads.store().createdBy(command);
        if (before.isPresent()) return new Ended.Done(before.get().answer());
        var held = onceOnly.onFile(filing, MaterialIds.of(filing.projectId(), promised));
        if (held.isPresent()) return new Ended.NotTaken(new ContentRefused.OnFile(held.get()));
        var upload = new PartedUpload(
                filing,
                new PartPlan(bytes, settings.partSize().toBytes()),
                promised,
                parted.reserve(),
                command.actor(),
                command.at(),
                command.at().plus(settings.waits()),
                List.of(),
                new State.Open());
        var opened = uploads.store().create(Ids.next(), asked, upload, List.of());
        return new Ended.Done(opened.answer());
    }

    /** Takes a part. The same part sent twice, or from two places at once, is one. */
    public Ended put(
            Stored<PartedUpload> stored, int number, FileHash announced, InputStream body, Asked<PartedUpload> asked)
            throws IOException {
        var upload = stored.state();
        var plan = upload.plan();
        if (!plan.has(number)) return new Ended.NoSuchPart(number, plan.count());
        var early = UploadDecider.decide(upload, keep(new UploadPart(number, announced, "")));
        if (early instanceof Decision.Refused<PartedUpload, UploadRefusal>(var refusal))
            return new Ended.Refused(refusal);
        var known = early instanceof Decision.Unchanged<PartedUpload, UploadRefusal>;
        var part = new CountedPart(body, plan.bytesOf(number));
        // What is there already is read to its end, so that the client gets its answer, but not kept again.
        var keptAs = known ? drained(part) : written(upload, part);
        var outcome = whole(part, number, plan, announced)
                .orElseGet(() -> recorded(stored.id(), new UploadPart(number, announced, keptAs), asked));
        if (!known && !isRecorded(stored.id(), number, keptAs)) parted.discard(keptAs);
        return outcome;
    }

    private static Optional<Ended> whole(CountedPart part, int number, PartPlan plan, FileHash announced)
            throws IOException {
        if (!part.whole()) return Optional.of(new Ended.WrongLength(number, plan.bytesOf(number), part.bytes()));
        var found = part.hash();
        return found.equals(announced)
                ? Optional.empty()
                : Optional.of(new Ended.WrongDigest(number, announced, found));
    }

    private String written(PartedUpload upload, CountedPart part) throws IOException {
        return parted.write(upload.contentId(), part);
    }

    private static String drained(CountedPart part) throws IOException {
        part.transferTo(OutputStream.nullOutputStream());
        return "";
    }

    private Ended recorded(String uploadId, UploadPart part, Asked<PartedUpload> asked) {
        return change(uploadId, asked, keep(part));
    }

    private boolean isRecorded(String uploadId, int number, String keptAs) {
        return uploads.store()
                .find(uploadId)
                .flatMap(it -> it.state().part(number))
                .filter(it -> it.keptAs().equals(keptAs))
                .isPresent();
    }

    private UploadCommand keep(UploadPart part) {
        return new UploadCommand.Keep(part, clock.instant().plus(settings.waits()));
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
                finish(uploadId, MaterialIds.of(upload.filing().projectId(), upload.promised()));
                parted.tidy(upload.contentId(), parts);
                yield new Ended.Done(answer);
            }
            case MaterialDesk.Taken.Refused(ContentRefused.NotAsPromised _) -> sendAgain(uploadId, check.toSendAgain());
            case MaterialDesk.Taken.Refused(var reason) -> {
                // It may be asked for again, as when what stood in its way is gone.
                settle(uploadId, new UploadCommand.SendAgain(Set.of()));
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
        return settle(uploadId, new UploadCommand.Complete(clock.instant()));
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

    void finish(String uploadId, String materialId) {
        settle(uploadId, new UploadCommand.Finish(materialId, clock.instant()));
    }

    private Ended sendAgain(String uploadId, Set<Integer> numbers) {
        settle(uploadId, new UploadCommand.SendAgain(numbers));
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

    /** Gives an upload up for who sends it. */
    public Ended cancel(String uploadId, Asked<PartedUpload> asked) {
        var outcome =
                change(uploadId, asked, new UploadCommand.Cancel(asked.command().at()));
        removeIfGivenUp(uploadId);
        return outcome;
    }

    /** Removes the bytes of an upload that was given up; says whether it was. */
    boolean removeIfGivenUp(String uploadId) {
        var upload = uploads.store().find(uploadId).orElseThrow().state();
        if (!(upload.state() instanceof State.GivenUp)) return false;
        parted.remove(upload.contentId());
        return true;
    }

    Settled<PartedUpload> settle(String uploadId, UploadCommand wish) {
        var command = Command.ofRule(RULE, clock.instant());
        return uploads.store().settle(uploadId, command, it -> UploadDecider.decide(it.state(), wish));
    }

    private Ended change(String uploadId, Asked<PartedUpload> asked, UploadCommand wish) {
        var outcome = uploads.store().change(uploadId, asked, it -> UploadDecider.decide(it.state(), wish));
        return switch (outcome) {
            case Outcome.Done<PartedUpload, UploadRefusal>(var _, var answer) -> new Ended.Done(answer);
            case Outcome.Refused<PartedUpload, UploadRefusal>(var refusal) -> new Ended.Refused(refusal);
        };
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
