package cn.yongji.onestop.intake.papers.upload;

import cn.yongji.onestop.intake.papers.material.ContentRefused;
import cn.yongji.onestop.intake.papers.material.MaterialDesk;
import cn.yongji.onestop.intake.papers.material.MaterialIds;
import cn.yongji.onestop.intake.papers.material.OnceOnly;
import cn.yongji.onestop.intake.papers.material.PartedContents;
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
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes large contents in part by part. */
@Component
public final class UploadDesk {
    private final PartedUploads uploads;
    private final PartedContents parted;
    private final OnceOnly onceOnly;
    private final UploadSettings settings;
    private final Clock clock;

    UploadDesk(PartedUploads uploads, PartedContents parted, OnceOnly onceOnly, UploadSettings settings, Clock clock) {
        this.uploads = uploads;
        this.parted = parted;
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

    /** Takes a part. The same part sent twice, or from two places at once, is one; with another content the later counts. */
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
        else if (!known) upload.part(number).map(UploadPart::keptAs).ifPresent(parted::discard);
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

    private Ended change(String uploadId, Asked<PartedUpload> asked, UploadCommand wish) {
        var outcome = uploads.store().change(uploadId, asked, it -> UploadDecider.decide(it.state(), wish));
        return switch (outcome) {
            case Outcome.Done<PartedUpload, UploadRefusal>(var _, var answer) -> new Ended.Done(answer);
            case Outcome.Refused<PartedUpload, UploadRefusal>(var refusal) -> new Ended.Refused(refusal);
        };
    }
}
