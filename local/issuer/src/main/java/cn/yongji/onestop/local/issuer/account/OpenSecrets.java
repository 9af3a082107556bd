package cn.yongji.onestop.local.issuer.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares secrets as they are. They are printed on the login page; a slow hash would only make every token dear. */
public final class OpenSecrets implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String known) {
        return given != null && known != null && MessageDigest.isEqual(bytes(given.toString()), bytes(known));
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
