package cn.yongji.onestop.local.witness;

import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What the witness remembers of one log: its keys, and the largest checkpoint that it has signed. */
final class LogMemory {
    private final String origin;
    private final Path folder;

    LogMemory(String origin, Path data) {
        this.origin = origin;
        this.folder = data.resolve(nameOf(origin));
    }

    /** By what others ask for the last checkpoint of a log: the hash of its origin in hex. */
    static String nameOf(String origin) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(origin.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    List<VerifierKey> keys() throws IOException {
        var file = folder.resolve("keys");
        if (!Files.exists(file)) return List.of();
        var keys = new ArrayList<VerifierKey>();
        for (var line : Files.readAllLines(file)) {
            keys.add(VerifierKey.parse(line).value().orElseThrow(() -> damaged(file)));
        }
        return keys;
    }

    void know(List<VerifierKey> keys) throws IOException {
        SafeFile.write(
                folder.resolve("keys"),
                String.join("", keys.stream().map(key -> key.text() + "\n").toList()));
    }

    /** A file that cannot be read is never taken for none: the witness would sign a log that begins again. */
    Optional<Checkpoint> last() throws IOException {
        var note = noteIn(folder);
        if (note.isEmpty()) return Optional.empty();
        var keys = keys();
        return Optional.of(SignedNote.parse(note.get())
                .then(parsed -> Checkpoint.open(parsed, origin, keys))
                .value()
                .orElseThrow(() -> damaged(folder.resolve("checkpoint"))));
    }

    static Optional<String> noteIn(Path folder) throws IOException {
        var file = folder.resolve("checkpoint");
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /** Returns when it is on the disk. */
    void keep(SignedNote note) throws IOException {
        SafeFile.write(folder.resolve("checkpoint"), note.written());
    }

    private static IOException damaged(Path file) {
        return new IOException("the memory of the witness is damaged: " + file);
    }
}
