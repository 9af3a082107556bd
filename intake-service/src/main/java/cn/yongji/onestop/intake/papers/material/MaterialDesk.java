package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.NameCheck;
import cn.yongji.onestop.intake.papers.material.domain.Whole;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Takes materials in: hashed and looked at while they pass, never held in memory. */
public final class MaterialDesk {
    private static final int BUFFER = 64 * 1024;

    private final Contents contents;
    private final ContentCheck check;
    private final ContentScanner scanner;
    private final MaterialKeeping keeping;
    private final long maxBytes;

    MaterialDesk(
            Contents contents, ContentCheck check, ContentScanner scanner, MaterialKeeping keeping, long maxBytes) {
        this.contents = contents;
        this.check = check;
        this.scanner = scanner;
        this.keeping = keeping;
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
        var first = NameCheck.ofBeginning(name, check.typeOf(beginning));
        return first instanceof NameCheck.Matches(var kind)
                ? store(delivery, kind, beginning, telling)
                : refused(objection(name, first).orElseThrow());
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
        var claimed = FileKind.claimedBy(filing.name());
        if (claimed.isEmpty()) return refused(new ContentRefused.NotTaken(filing.name()));
        var inspection = new Inspection(filing.name(), claimed.get(), scanner);
        var beginning = bytes.readNBytes(BUFFER);
        inspection.add(beginning, beginning.length);
        onPiece.saw(beginning, beginning.length);
        var buffer = new byte[BUFFER];
        for (var read = bytes.readNBytes(buffer, 0, BUFFER); read > 0; read = bytes.readNBytes(buffer, 0, BUFFER)) {
            inspection.add(buffer, read);
            onPiece.saw(buffer, read);
        }
        var content = inspection.content();
        // First of all: what was damaged on its way is not what its name says either, and can be sent again.
        if (!content.hash().equals(promised)) {
            return refused(new ContentRefused.NotAsPromised(promised, content.hash()));
        }
        var first = objection(filing.name(), NameCheck.ofBeginning(filing.name(), check.typeOf(beginning)));
        if (first.isPresent()) return refused(first.get());
        var last = objection(filing.name(), inspection.judged(whole(hold.contentId())));
        if (last.isPresent()) return refused(last.get());
        return keeping.keep(filing, content, hold, telling);
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
            return keeping.keep(filing, content, upload, telling);
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
            out.close();
            var objection = objection(name, inspection.judged(whole(upload.contentId())));
            if (objection.isPresent()) return refused(objection.get());
            return keeping.keep(delivery.filing(), inspection.content(), upload, telling);
        }
    }

    private static Taken refused(ContentRefused reason) {
        return new Taken.Refused(reason);
    }

    /** What was kept, read once more from a place on. */
    private Whole whole(String contentId) {
        return at -> {
            var bytes = contents.open(contentId);
            bytes.skipNBytes(at);
            return bytes;
        };
    }

    private static Optional<ContentRefused> objection(String name, NameCheck check) {
        return switch (check) {
            case NameCheck.Matches _ -> Optional.empty();
            case NameCheck.NotTaken(var other) -> Optional.of(new ContentRefused.NotTaken(other));
            case NameCheck.Differs(var claimed, var found) ->
                Optional.of(new ContentRefused.NotWhatItSays(name, claimed, found));
            case NameCheck.Cut(var kind) -> Optional.of(new ContentRefused.Cut(name, kind));
        };
    }
}
