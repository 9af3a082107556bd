package cn.yongji.onestop.platform.secret;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** 数据密钥: the keys by their ids, the one that encrypts first. A key is replaced by putting another before it. */
public final class KeyRing {
    private static final int BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final String FORM = "ONESTOP_DATA_KEYS must be id:key by comma, the newest first: ";

    private final Map<String, SecretKeySpec> keys;

    private KeyRing(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * Reads the setting; a blank one has no key.
     *
     * @throws IllegalStateException which says what is wrong, never a key
     */
    public static KeyRing parse(String setting) {
        var keys = new LinkedHashMap<String, SecretKeySpec>();
        for (var entry : setting.strip().split(",", -1)) {
            if (setting.isBlank()) break;
            var colon = entry.indexOf(':');
            var id = colon < 0 ? "" : entry.substring(0, colon).strip();
            if (!ID.matcher(id).matches())
                throw new IllegalStateException(FORM + "an entry has no id of letters, digits, dots and hyphens");
            if (keys.put(id, key(id, entry.substring(colon + 1).strip())) != null)
                throw new IllegalStateException(FORM + id + " is there twice");
        }
        return new KeyRing(keys);
    }

    private static SecretKeySpec key(String id, String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (bytes.length == BYTES) return new SecretKeySpec(bytes, "AES");
            throw new IllegalStateException(FORM + "key " + id + " has " + bytes.length + " bytes, not " + BYTES);
        } catch (IllegalArgumentException _) {
            // Without the cause: its message would print a part of the key.
            throw new IllegalStateException(FORM + "key " + id + " is no Base64");
        }
    }

    /** The id of the key that encrypts. */
    String newest() {
        if (keys.isEmpty())
            throw new IllegalStateException("ONESTOP_DATA_KEYS is not set: keys that personal data and secrets are"
                    + " encrypted with, id:key by comma, each key 32 bytes in Base64, the newest first");
        return keys.keySet().iterator().next();
    }

    Optional<SecretKeySpec> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }
}
