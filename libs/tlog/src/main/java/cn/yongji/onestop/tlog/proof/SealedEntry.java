package cn.yongji.onestop.tlog.proof;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Refusal.Document;
import cn.yongji.onestop.tlog.Spelling;
import cn.yongji.onestop.tlog.TreeHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 台账记录. An entry as it goes with a proof: its header, and its payload with the salt it was sealed with, or the header alone
 * where the payload is not told or was destroyed.
 *
 * @param header in canonical JSON; its hash is the content of the leaf
 * @param payload in canonical JSON, checked against the header
 */
public record SealedEntry(String header, Optional<String> payload) {
    private static final int SALT_BYTES = 32;
    /** Without salt: an entry of before the log, which is sealed by the hash of its payload. */
    private static final Set<Set<String>> SHAPES =
            Set.of(Set.of("header"), Set.of("header", "payload"), Set.of("header", "payload", "salt"));

    /** The entry that this canonical JSON tells, if its payload is the one that its header seals. */
    public static Checked<SealedEntry> parse(String json) {
        return CanonicalJson.members(json)
                .filter(members -> SHAPES.contains(members.keySet()))
                .map(SealedEntry::of)
                .orElseGet(SealedEntry::malformed);
    }

    /** The entry of the members {@code header}, {@code payload} and {@code salt}, of which the last two may be absent. */
    static Checked<SealedEntry> of(Map<String, String> members) {
        var header = members.getOrDefault("header", "");
        if (!header.startsWith("{")) return malformed();
        var payload = Optional.ofNullable(members.get("payload"));
        var salt = Optional.ofNullable(members.get("salt"));
        var entry = new SealedEntry(header, payload);
        if (payload.isEmpty()) return salt.isEmpty() ? Checked.held(entry) : malformed();
        if (salt.isEmpty()) return entry.sealedAs("payloadHash", hex(sha256(payload.get())));
        return salt.flatMap(CanonicalJson::said)
                .flatMap(Spelling::hex)
                .filter(bytes -> bytes.length == SALT_BYTES)
                .map(bytes -> entry.sealedAs("payloadCommitment", hex(commitment(bytes, payload.get()))))
                .orElseGet(SealedEntry::malformed);
    }

    /** A text of the header, such as {@code type}; none where it has no such text. */
    public Optional<String> text(String member) {
        return value(member).flatMap(CanonicalJson::said);
    }

    /** A member of the header as it is written. */
    public Optional<String> value(String member) {
        return CanonicalJson.members(header).map(members -> members.get(member));
    }

    /** 记录哈希. The hash of the header, which the next entry of its chain names. */
    public byte[] hash() {
        return sha256(header);
    }

    /** The hash of the leaf whose content is the hash of the entry. */
    public TreeHash leaf() {
        return TreeHash.ofLeaf(hash());
    }

    private Checked<SealedEntry> sealedAs(String member, String seal) {
        return text(member).filter(seal::equals).isPresent()
                ? Checked.held(this)
                : Checked.denied(new Refusal.OtherPayload());
    }

    private static byte[] commitment(byte[] salt, String payload) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static Checked<SealedEntry> malformed() {
        return Checked.denied(new Refusal.Malformed(Document.ENTRY, 1));
    }
}
