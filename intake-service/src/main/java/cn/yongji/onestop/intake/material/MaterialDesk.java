package cn.yongji.onestop.intake.material;

import cn.yongji.onestop.intake.material.domain.FileKind;
import cn.yongji.onestop.intake.material.domain.Material;
import cn.yongji.onestop.intake.material.domain.NameCheck;
import cn.yongji.onestop.intake.material.domain.Tail;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Change;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.IdempotencyKeyReused;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Takes materials in: hashed while they pass, never held in memory, kept once. */
public final class MaterialDesk {
    private static final int BEGINNING = 64 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Materials materials;
    private final Contents contents;
    private final ContentCheck check;
    private final long maxBytes;

    MaterialDesk(Materials materials, Contents contents, ContentCheck check, long maxBytes) {
        this.materials = materials;
        this.contents = contents;
        this.check = check;
        this.maxBytes = maxBytes;
    }

    /**
     * What is being handed in.
     *
     * @param announced bytes that the client said would come; negative where it did not say
     */
    public record Delivery(
            String projectId, String name, SortedSet<String> slots, long announced, InputStream content) {}

    /** How it ended. */
    public sealed interface Taken {
        record Done(Answer answer) implements Taken {}

        record Refused(ContentRefused reason) implements Taken {}
    }

    /**
     * Takes a material in.
     *
     * @param command made once the content is known, since a repetition is recognised by it
     * @param answer what is told about the material, and whether it was there before
     */
    public Taken take(
            Delivery delivery,
            Function<FileHash, Command> command,
            BiFunction<Stored<Material>, Boolean, Answer> answer)
            throws IOException {
        if (delivery.announced() > maxBytes) return refused(new ContentRefused.TooLarge(maxBytes));
        var beginning = delivery.content().readNBytes(BEGINNING);
        if (beginning.length == 0) return refused(new ContentRefused.Empty());
        return switch (NameCheck.ofBeginning(delivery.name(), check.typeOf(beginning))) {
            case NameCheck.NotTaken(var name) -> refused(new ContentRefused.NotTaken(name));
            case NameCheck.Differs(var claimed, var found) ->
                refused(new ContentRefused.NotWhatItSays(delivery.name(), claimed, found));
            case NameCheck.Matches(var kind) -> store(delivery, kind, beginning, command, answer);
        };
    }

    private Taken store(
            Delivery delivery,
            FileKind kind,
            byte[] beginning,
            Function<FileHash, Command> command,
            BiFunction<Stored<Material>, Boolean, Answer> answer)
            throws IOException {
        try (var upload = contents.begin()) {
            var passage = new Passage(upload.out());
            passage.add(beginning, beginning.length);
            var buffer = new byte[BUFFER];
            for (var read = delivery.content().read(buffer);
                    read >= 0;
                    read = delivery.content().read(buffer)) {
                passage.add(buffer, read);
                if (passage.bytes > maxBytes) return refused(new ContentRefused.TooLarge(maxBytes));
            }
            if (delivery.announced() >= 0 && passage.bytes != delivery.announced()) {
                return refused(new ContentRefused.CutOff(delivery.announced(), passage.bytes));
            }
            if (NameCheck.ofDirectory(kind, passage.tail.zipEntries())
                    instanceof NameCheck.Differs(var claimed, var found)) {
                return refused(new ContentRefused.NotWhatItSays(delivery.name(), claimed, found));
            }
            var hash = FileHash.ofDigest(passage.digest.digest());
            passage.out.close();
            return new Taken.Done(keep(delivery, kind, passage.bytes, hash, upload, command.apply(hash), answer));
        }
    }

    private Answer keep(
            Delivery delivery,
            FileKind kind,
            long bytes,
            FileHash hash,
            Contents.Upload upload,
            Command command,
            BiFunction<Stored<Material>, Boolean, Answer> answer) {
        var id = MaterialIds.of(delivery.projectId(), hash);
        var material = new Material(
                delivery.projectId(),
                delivery.name(),
                hash,
                kind.mediaType(),
                bytes,
                delivery.slots(),
                upload.contentId(),
                command.actor(),
                command.at());
        if (materials.store().find(id).isPresent()) return alreadyHeld(id, delivery.slots(), command, answer);
        upload.keepFor(id);
        try {
            var told = materials
                    .store()
                    .create(id, command, material, List.of(stored(id, material)), it -> answer.apply(it, false));
            if (isOurs(id, upload)) upload.done();
            else upload.discard();
            return told;
        } catch (IdempotencyKeyReused e) {
            upload.discard();
            throw e;
        } catch (AggregateExists _) {
            upload.discard();
            return alreadyHeld(id, delivery.slots(), command, answer);
        }
    }

    // A repeated command is answered without creating anything; its bytes must go then.
    private boolean isOurs(String id, Contents.Upload upload) {
        return materials
                .store()
                .find(id)
                .filter(it -> it.state().contentId().equals(upload.contentId()))
                .isPresent();
    }

    private Answer alreadyHeld(
            String id, SortedSet<String> slots, Command command, BiFunction<Stored<Material>, Boolean, Answer> answer) {
        var replay = materials.store().replayOfCreation(command);
        if (replay.isPresent()) return replay.get();
        var result = materials
                .store()
                .<Never>change(
                        id,
                        command,
                        held -> {
                            var next = held.state().alsoFor(slots);
                            return next.equals(held.state()) ? Change.keep() : Change.apply(next, stored(id, next));
                        },
                        it -> answer.apply(it, true));
        return switch (result) {
            case Result.Done<Never>(var told) -> told;
            case Result.Refused<Never>(var never) -> throw new IllegalStateException(never.toString());
        };
    }

    private enum Never {}

    private static MaterialStoredV1 stored(String id, Material material) {
        return new MaterialStoredV1(
                material.projectId(),
                id,
                material.name(),
                material.hash().value(),
                material.mediaType(),
                material.bytes(),
                List.copyOf(material.slots()),
                material.uploadedBy());
    }

    private static Taken refused(ContentRefused reason) {
        return new Taken.Refused(reason);
    }

    /** What is done with the bytes while they pass. */
    private static final class Passage {
        private final OutputStream out;
        private final MessageDigest digest = FileHash.newDigest();
        private final Tail tail = new Tail();
        private long bytes;

        Passage(OutputStream out) {
            this.out = out;
        }

        void add(byte[] buffer, int length) throws IOException {
            bytes += length;
            digest.update(buffer, 0, length);
            tail.add(buffer, length);
            out.write(buffer, 0, length);
        }
    }
}
