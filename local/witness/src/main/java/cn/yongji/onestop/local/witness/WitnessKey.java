package cn.yongji.onestop.local.witness;

import cn.yongji.onestop.tlog.note.Cosigner;
import cn.yongji.onestop.tlog.note.Ed25519;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of the witness of this machine: made at the first start, kept in its folder. */
public final class WitnessKey {
    /** By which it signs. */
    public static final String NAME = "localhost/witness";

    private static final String HEAD = "-----BEGIN PRIVATE KEY-----\n";
    private static final String FOOT = "\n-----END PRIVATE KEY-----\n";

    private WitnessKey() {}

    /** @throws IOException if the file cannot be read or written, or holds no key */
    public static Cosigner openOrMake(Path folder) throws IOException {
        var file = folder.resolve("key.pem");
        if (!Files.exists(file)) {
            var seed = new byte[Ed25519.KEY_BYTES];
            new SecureRandom().nextBytes(seed);
            var encoded = Ed25519.ofSeed(seed).getEncoded();
            SafeFile.write(file, HEAD + Base64.getEncoder().encodeToString(encoded) + FOOT);
        }
        var pem = Files.readString(file).replace(HEAD.strip(), "").replace(FOOT.strip(), "");
        try {
            return new Cosigner(NAME, Ed25519.ofPkcs8(Base64.getDecoder().decode(pem.strip())));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " holds no Ed25519 key", e);
        }
    }
}
