package cn.yongji.onestop.local.issuer.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs tokens. It is kept, so that a token outlives a restart of the issuer. */
public final class SigningKey {

    private SigningKey() {}

    public static RSAKey in(Path folder) {
        var file = folder.resolve("signing-key.json");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                write(file, generate());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key cannot be kept in " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no signing key; remove it to get a new one.", e);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK cannot make an RSA key.", e);
        }
    }

    private static void write(Path file, RSAKey key) throws IOException {
        // Written beside and moved: a kill half-way must not leave half a key.
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var half = posix
                ? Files.createTempFile(
                        file.getParent(),
                        "signing-key",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(file.getParent(), "signing-key", ".tmp");
        Files.writeString(half, key.toJSONString());
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
