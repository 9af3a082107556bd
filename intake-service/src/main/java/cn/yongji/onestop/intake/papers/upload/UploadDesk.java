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
import cn.yongji.onestop.intake.papers.upload.domain.Part;
import cn.yongji.onestop.intake.papers.upload.domain.PartPlan;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload.State;
import cn.yongji.onestop.intake.papers.upload.domain.UploadCommand;
import cn.yongji.onestop.intake.papers.upload.domain.UploadDecider;
import cn.yongji.onestop.intake.papers.upload.domain.UploadOutcome;
import cn.yongji.onestop.intake.papers.upload.domain.UploadRefusal;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Takes large contents in part by part, and makes a material of them when all is there. */
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
    public sealed interface Outcome {
        record Done(Answer answer) implements Outcome {}

        /** The upload does not go on as asked. */
        record Refused(UploadRefusal refusal) implements Outcome {}

        /** The content is not taken. */
        record NotTaken(ContentRefused reason) implements Outcome {}

        record NoSuchPart(int number, int count) implements Outcome {}

        record WrongLength(int number, long expected, long arrived) implements Outcome {}

        record WrongDigest(int number, FileHash announced, FileHash found) implements Outcome {}

        /** The whole does not have its hash; these parts have to come again. */
        record SendAgain(Set<Integer> numbers) implements Outcome {}
    }

    /** Opens an upload. What is on file already is told before a byte is sent. */
    public Outcome open(
            Command command,
            Filing filing,
            long bytes,
            FileHash promised,
            Function<Stored<PartedUpload>, Answer> answer) {
        var most = settings.maxSize().toBytes();
        if (bytes > most) return new Outcome.NotTaken(new ContentRefused.TooLarge(most));
        if (!MaterialDesk.takes(filing.name())) return new Outcome.NotTaken(new ContentRefused.NotTaken(filing.name()));
        var replay = uploads.store().replayOfCreation(command);
        if (replay.isPresent()) return new Outcome.Done(replay.get());
        var held = onceOnly.onFile(filing, MaterialIds.of(filing.projectId(), promised));
        if (held.isPresent()) return new Outcome.NotTaken(new ContentRefused.OnFile(held.get()));
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
        return new Outcome.Done(uploads.store().create(Ids.next(), command, upload, List.of(), answer));
    }

    /** Takes a part. The same part sent twice, or from two places at once, is one. */
    public Outcome put(
            Stored<PartedUpload> stored,
            int number,
            FileHash announced,
            InputStream body,
            Command command,
            Function<Stored<PartedUpload>, Answer> answer)
            throws IOException {
        var upload = stored.state();
        var plan = upload.plan();
        if (!plan.has(number)) return new Outcome.NoSuchPart(number, plan.count());
        var early = UploadDecider.decide(upload, keep(new Part(number, announced, "")));
        if (early instanceof UploadOutcome.Refused(var refusal)) return new Outcome.Refused(refusal);
        var known = early instanceof UploadOutcome.Unchanged;
        var part = new CountedPart(body, plan.bytesOf(number));
        // What is there already is read to its end, so that the client gets its answer, but not kept again.
        var keptAs = known ? drained(part) : written(upload, part);
        var outcome = whole(part, number, plan, announced)
                .orElseGet(() -> recorded(stored.id(), new Part(number, announced, keptAs), command, answer));
        if (!known && !isRecorded(stored.id(), number, keptAs)) parted.discard(keptAs);
        return outcome;
    }

    private static Optional<Outcome> whole(CountedPart part, int number, PartPlan plan, FileHash announced)
            throws IOException {
        if (!part.whole()) return Optional.of(new Outcome.WrongLength(number, plan.bytesOf(number), part.bytes()));
        var found = part.hash();
        return found.equals(announced)
                ? Optional.empty()
                : Optional.of(new Outcome.WrongDigest(number, announced, found));
    }

    private String written(PartedUpload upload, CountedPart part) throws IOException {
        return parted.write(upload.contentId(), part);
    }

    private static String drained(CountedPart part) throws IOException {
        part.transferTo(OutputStream.nullOutputStream());
        return "";
    }

    private Outcome recorded(
            String uploadId, Part part, Command command, Function<Stored<PartedUpload>, Answer> answer) {
        return outcome(uploads.store().change(uploadId, command, it -> change(it, keep(part)), answer));
    }

    private boolean isRecorded(String uploadId, int number, String keptAs) {
        return uploads.store()
                .find(uploadId)
                .flatMap(it -> it.state().part(number))
                .filter(it -> it.keptAs().equals(keptAs))
                .isPresent();
    }

    private UploadCommand keep(Part part) {
        return new UploadCommand.Keep(part, clock.instant().plus(settings.waits()));
    }

    /**
     * All parts are there: looks at the whole once and makes the material. Two who ask at the same moment get the same
     * material.
     */
    public Outcome complete(String uploadId, Command command, MaterialDesk.Telling telling) throws IOException {
        var stored = uploads.store().find(uploadId).orElseThrow();
        if (stored.state().state() instanceof State.Completed(var materialId, var _)) {
            return new Outcome.Done(told(materialId, command, telling));
        }
        if (begin(uploadId) instanceof Result.Refused<UploadRefusal>(var refusal)) return new Outcome.Refused(refusal);
        var upload = uploads.store().find(uploadId).orElseThrow().state();
        var parts = upload.parts().stream().map(Part::keptAs).toList();
        parted.seal(upload.contentId(), upload.plan().bytes(), upload.plan().partBytes(), parts);
        var check = new PartCheck(upload);
        var taken = read(uploadId, upload, check, telling);
        if (taken.isEmpty()) return sendAgain(uploadId, check.toSendAgainFromHere());
        return switch (taken.get()) {
            case MaterialDesk.Taken.Done(var answer) -> {
                finish(uploadId, MaterialIds.of(upload.filing().projectId(), upload.promised()));
                parted.tidy(upload.contentId(), parts);
                yield new Outcome.Done(answer);
            }
            case MaterialDesk.Taken.Refused(ContentRefused.NotAsPromised _) -> sendAgain(uploadId, check.toSendAgain());
            case MaterialDesk.Taken.Refused(var reason) -> {
                // It may be asked for again, as when what stood in its way is gone.
                change(uploadId, new UploadCommand.SendAgain(Set.of()));
                yield new Outcome.NotTaken(reason);
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

    private Result<UploadRefusal> begin(String uploadId) {
        return change(uploadId, new UploadCommand.Complete(clock.instant()));
    }

    void finish(String uploadId, String materialId) {
        change(uploadId, new UploadCommand.Finish(materialId, clock.instant()));
    }

    private Outcome sendAgain(String uploadId, Set<Integer> numbers) {
        change(uploadId, new UploadCommand.SendAgain(numbers));
        return new Outcome.SendAgain(numbers);
    }

    private Answer told(String materialId, Command command, MaterialDesk.Telling telling) {
        return materials
                .store()
                .replayOfCreation(command)
                .orElseGet(() -> telling.answer()
                        .apply(materials.store().find(materialId).orElseThrow(), true));
    }

    /** Gives an upload up for who sends it. */
    public Outcome cancel(String uploadId, Command command, Function<Stored<PartedUpload>, Answer> answer) {
        var outcome = outcome(uploads.store()
                .change(uploadId, command, it -> change(it, new UploadCommand.Cancel(command.at())), answer));
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

    Result<UploadRefusal> change(String uploadId, UploadCommand wish) {
        var command = Command.ofRule(RULE, clock.instant());
        return uploads.store().change(uploadId, command, it -> change(it, wish), _ -> new Answer(204, null, null, ""));
    }

    private static Decision<PartedUpload, UploadRefusal> change(Stored<PartedUpload> stored, UploadCommand wish) {
        return switch (UploadDecider.decide(stored.state(), wish)) {
            case UploadOutcome.Changed(var next) -> Decision.changed(next);
            case UploadOutcome.Unchanged _ -> Decision.unchanged();
            case UploadOutcome.Refused(var refusal) -> Decision.refused(refusal);
        };
    }

    private static Outcome outcome(Result<UploadRefusal> result) {
        return switch (result) {
            case Result.Done<UploadRefusal>(var answer) -> new Outcome.Done(answer);
            case Result.Refused<UploadRefusal>(var refusal) -> new Outcome.Refused(refusal);
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
            if (begin(uploadId) instanceof Result.Refused<UploadRefusal>(UploadRefusal.GivenUpBefore _)) {
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
