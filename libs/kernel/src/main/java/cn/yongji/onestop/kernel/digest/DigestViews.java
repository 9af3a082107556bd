package cn.yongji.onestop.kernel.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is closed and long unchanged is listed by a digest of its view: enough to see that it is still the same. */
public final class DigestViews {
    private static final String DIGEST = "digest";

    private DigestViews() {}

    /** The view as its digest alone. */
    public static SortedMap<String, String> digested(SortedMap<String, String> view) {
        return isDigested(view) ? view : new TreeMap<>(Map.of(DIGEST, digest(view)));
    }

    public static boolean isDigested(SortedMap<String, String> view) {
        return view.size() == 1 && view.containsKey(DIGEST);
    }

    private static String digest(SortedMap<String, String> view) {
        var text = new StringBuilder();
        view.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
