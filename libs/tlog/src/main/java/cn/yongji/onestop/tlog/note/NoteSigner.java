package cn.yongji.onestop.tlog.note;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Signs the checkpoints of a log. The same text gives the same line, so signing again after a crash does no harm. */
public final class NoteSigner {
    private final PrivateKey key;
    private final VerifierKey verifier;

    /** @param origin of the log, which is the name of its key */
    public NoteSigner(String origin, PrivateKey key) {
        this.key = key;
        this.verifier = VerifierKey.of(origin, NoteKeyType.ED25519, Ed25519.publicOf(key));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public SignedNote sign(Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(verifier.name())) {
            throw new IllegalArgumentException("the key of " + verifier.name() + " signs no " + checkpoint.origin());
        }
        var text = checkpoint.text();
        var signature = Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(verifier.line(signature)));
    }

    static Optional<OpenedNote.SignedBy> check(VerifierKey key, String text, NoteSignature line) {
        return Ed25519.verifies(key.key(), text.getBytes(StandardCharsets.UTF_8), line.signature())
                ? Optional.of(new OpenedNote.SignedBy(key, OptionalLong.empty()))
                : Optional.empty();
    }
}
