package cn.yongji.onestop.tlog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** 见证签名. Signs for a witness: at this time, this was the largest consistent tree that it had seen (tlog-cosignature). */
public final class Cosigner {
    private final PrivateKey key;
    private final VerifierKey verifier;

    public Cosigner(String name, PrivateKey key) {
        this.key = key;
        this.verifier = VerifierKey.of(name, NoteKeyType.COSIGNATURE, Ed25519.publicOf(key));
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * @param checkpoint text of the checkpoint, as it was sent
     * @param seconds since 1970
     */
    public NoteSignature cosign(String checkpoint, long seconds) {
        var signature = Ed25519.sign(key, message(checkpoint, seconds));
        return verifier.line(ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array());
    }

    static Optional<OpenedNote.SignedBy> check(VerifierKey key, String text, NoteSignature line) {
        var timed = line.signature();
        if (timed.length != Long.BYTES + Ed25519.SIGNATURE_BYTES) return Optional.empty();
        var seconds = ByteBuffer.wrap(timed).getLong();
        return Ed25519.verifies(key.key(), message(text, seconds), Arrays.copyOfRange(timed, Long.BYTES, timed.length))
                ? Optional.of(new OpenedNote.SignedBy(key, OptionalLong.of(seconds)))
                : Optional.empty();
    }

    private static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + Long.toUnsignedString(seconds) + "\n" + text)
                .getBytes(StandardCharsets.UTF_8);
    }
}
