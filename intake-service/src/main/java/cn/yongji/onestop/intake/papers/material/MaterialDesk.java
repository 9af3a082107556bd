package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Flag;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialEvents;
import cn.yongji.onestop.intake.papers.material.domain.MaterialStanding;
import cn.yongji.onestop.intake.papers.material.domain.NameCheck;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Takes materials in: hashed while they pass, never held in memory, kept once. */
public final class MaterialDesk {
    private static final int BUFFER = 64 * 1024;

    private final Materials materials;
    private final Contents contents;
    private final ContentCheck check;
    private final ContentScanner scanner;
    private final OnceOnly onceOnly;
    private final Replacing replacing;
    private final long maxBytes;

    MaterialDesk(
            Materials materials,
            Contents contents,
            ContentCheck check,
            ContentScanner scanner,
            OnceOnly onceOnly,
            Replacing replacing,
            long maxBytes) {
        this.materials = materials;
        this.contents = contents;
        this.check = check;
        this.scanner = scanner;
        this.onceOnly = onceOnly;
        this.replacing = replacing;
        this.maxBytes = maxBytes;
    }

    /**
     * What is being handed in.
     *
     * @param announced bytes that the client said would come; negative where it did not say
     */
    public record Delivery(Filing filing, long announced, InputStream content) {}

    /** How it ended. */
    public sealed interface Taken {
        record Done(Answer answer) implements Taken {}

        record Refused(ContentRefused reason) implements Taken {}
    }

    /**
     * What the others want to know of a delivery.
     *
     * @param command made once the content is known, since a repetition is recognised by it
     * @param answer what is told about the material, and whether it was there before
     */
    public record Telling(Function<FileHash, Command> command, BiFunction<Stored<Material>, Boolean, Answer> answer) {
        Asked<Material> asked(Command command, boolean thereBefore) {
            return new Asked<>(command, it -> answer.apply(it, thereBefore));
        }
    }

    /** Takes a material in from a stream. */
    public Taken take(Delivery delivery, Telling telling) throws IOException {
        if (delivery.announced() > maxBytes) return refused(new ContentRefused.TooLarge(maxBytes));
        var beginning = delivery.content().readNBytes(BUFFER);
        if (beginning.length == 0) return refused(new ContentRefused.Empty());
        var name = delivery.filing().name();
        return switch (NameCheck.ofBeginning(name, check.typeOf(beginning))) {
            case NameCheck.NotTaken(var ending) -> refused(new ContentRefused.NotTaken(ending));
            case NameCheck.Differs(var claimed, var found) ->
                refused(new ContentRefused.NotWhatItSays(name, claimed, found));
            case NameCheck.Matches(var kind) -> store(delivery, kind, beginning, telling);
        };
    }

    /** Whether files with this name are taken at all. */
    public static boolean takes(String name) {
        return FileKind.claimedBy(name).isPresent();
    }

    /**
     * Makes a material of bytes that are kept already, after reading all of them once.
     *
     * @param bytes the content; closed by the caller
     * @param promised the hash that was promised for it
     * @param onPiece sees every piece as it passes
     */
    public Taken takeKept(
            Filing filing,
            InputStream bytes,
            FileHash promised,
            PieceWatch onPiece,
            Contents.Hold hold,
            Telling telling)
            throws IOException {
        var beginning = bytes.readNBytes(BUFFER);
        var first = NameCheck.ofBeginning(filing.name(), check.typeOf(beginning));
        if (first instanceof NameCheck.NotTaken(var ending)) return refused(new ContentRefused.NotTaken(ending));
        if (first instanceof NameCheck.Differs(var claimed, var found)) {
            return refused(new ContentRefused.NotWhatItSays(filing.name(), claimed, found));
        }
        var inspection = new Inspection(filing.name(), ((NameCheck.Matches) first).kind(), scanner);
        var buffer = new byte[BUFFER];
        inspection.add(beginning, beginning.length);
        onPiece.saw(beginning, beginning.length);
        for (var read = bytes.readNBytes(buffer, 0, BUFFER); read > 0; read = bytes.readNBytes(buffer, 0, BUFFER)) {
            inspection.add(buffer, read);
            onPiece.saw(buffer, read);
        }
        if (inspection.inside() instanceof NameCheck.Differs(var claimed, var found)) {
            return refused(new ContentRefused.NotWhatItSays(filing.name(), claimed, found));
        }
        var content = inspection.content();
        if (!content.hash().equals(promised)) {
            return refused(new ContentRefused.NotAsPromised(promised, content.hash()));
        }
        return keep(filing, content, hold, telling);
    }

    /** Sees the pieces of a content that is read. */
    public interface PieceWatch {
        void saw(byte[] buffer, int length);
    }

    /** Makes a material of a text that this service wrote itself. */
    public Taken takeText(Filing filing, String mediaType, byte[] text, Telling telling) throws IOException {
        try (var upload = contents.begin()) {
            try (var out = upload.out()) {
                out.write(text);
            }
            var content = new Inspection.Content(mediaType, text.length, FileHash.ofContent(text), Optional.empty());
            return keep(filing, content, upload, telling);
        }
    }

    private Taken store(Delivery delivery, FileKind kind, byte[] beginning, Telling telling) throws IOException {
        var name = delivery.filing().name();
        var inspection = new Inspection(name, kind, scanner);
        try (var upload = contents.begin()) {
            var out = upload.out();
            inspection.add(beginning, beginning.length);
            out.write(beginning);
            var buffer = new byte[BUFFER];
            for (var read = delivery.content().read(buffer);
                    read >= 0;
                    read = delivery.content().read(buffer)) {
                inspection.add(buffer, read);
                out.write(buffer, 0, read);
                if (inspection.bytes() > maxBytes) return refused(new ContentRefused.TooLarge(maxBytes));
            }
            if (delivery.announced() >= 0 && inspection.bytes() != delivery.announced()) {
                return refused(new ContentRefused.CutOff(delivery.announced(), inspection.bytes()));
            }
            if (inspection.inside() instanceof NameCheck.Differs(var claimed, var found)) {
                return refused(new ContentRefused.NotWhatItSays(name, claimed, found));
            }
            out.close();
            return keep(delivery.filing(), inspection.content(), upload, telling);
        }
    }

    private Taken keep(Filing filing, Inspection.Content content, Contents.Hold hold, Telling telling) {
        var command = telling.command().apply(content.hash());
        var id = MaterialIds.of(filing.projectId(), content.hash());
        var before = materials.store().createdBy(command);
        if (before.isPresent())
            return settled(hold, Optional.of(before.get().now()), before.get().answer());
        var held = materials.store().find(id);
        if (held.isPresent()) return again(filing, held.get(), hold, command, telling);
        var onFile = onceOnly.onFile(filing, id);
        if (onFile.isPresent()) return refused(new ContentRefused.OnFile(onFile.get()));
        var target = replacing.of(filing, id);
        var objection = Replacing.objection(target);
        if (objection.isPresent()) return refused(objection.get());
        var material = material(filing, Replacing.versionOf(target), content, hold, command);
        return create(id, filing, target, material, hold, command, telling);
    }

    private Taken create(
            String id,
            Filing filing,
            Replacing.Target target,
            Material material,
            Contents.Hold hold,
            Command command,
            Telling telling) {
        var quicker = onceOnly.take(filing, id);
        if (quicker.isPresent()) return refused(new ContentRefused.OnFile(quicker.get()));
        // Before the new one is there: of two that replace the same at once only one gets past this.
        var replaced = replacing.mark(target, filing, id, command);
        if (replaced.isPresent()) return refused(replaced.get());
        hold.keepFor(id);
        try {
            var created = materials
                    .store()
                    .create(id, telling.asked(command, false), material, MaterialEvents.taken(id, material));
            return settled(hold, Optional.of(created.now()), created.answer());
        } catch (AggregateExists _) {
            return again(filing, materials.store().find(id).orElseThrow(), hold, command, telling);
        }
    }

    private static Material material(
            Filing filing,
            Optional<Integer> earlierVersion,
            Inspection.Content content,
            Contents.Hold hold,
            Command command) {
        var flags = content.finding().stream()
                .map(it -> Flag.raised(Flag.Kind.QUARANTINED, "检出可疑内容：" + it, "content-scanner", command.at()))
                .toList();
        return new Material(
                filing.projectId(),
                filing.name(),
                content.hash(),
                content.mediaType(),
                content.bytes(),
                filing.slots(),
                hold.contentId(),
                command.actor(),
                command.at(),
                filing.provenance(earlierVersion),
                new MaterialStanding(filing.validity(), flags, Optional.empty()));
    }

    // A repeated command is answered without creating anything; its bytes must go then, unless they are the material's.
    private static Taken settled(Contents.Hold hold, Optional<Stored<Material>> kept, Answer answer) {
        var ours = kept.filter(it -> it.state().contentId().equals(hold.contentId()))
                .isPresent();
        if (ours) hold.done();
        else hold.discard();
        return new Taken.Done(answer);
    }

    private Taken again(Filing filing, Stored<Material> held, Contents.Hold hold, Command command, Telling telling) {
        SortedSet<String> slots = filing.slots();
        if (!held.state().slots().containsAll(slots)) {
            var onFile = onceOnly.take(filing, held.id());
            if (onFile.isPresent()) return refused(new ContentRefused.OnFile(onFile.get()));
        }
        var outcome = materials.store().<Void>change(held.id(), telling.asked(command, true), stored -> {
            var next = stored.state().alsoFor(slots, filing.validity());
            return next.equals(stored.state())
                    ? Decision.unchanged()
                    : Decision.changed(next, MaterialEvents.stored(stored.id(), next));
        });
        return settled(hold, Optional.of(held), outcome.done().answer());
    }

    private static Taken refused(ContentRefused reason) {
        return new Taken.Refused(reason);
    }
}
