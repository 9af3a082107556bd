package cn.yongji.onestop.intake.rules.commitment.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * 签署: who signed which text for what.
 *
 * @param signer the person who is named in the letter
 * @param digest SHA-256 of the text and of every line that was promised under it
 * @param signedBy the account that sent it
 */
public record Signature(
        String textVersion, String signer, Capacity capacity, String digest, String signedBy, Instant signedAt) {

    /** In what right somebody signs. */
    public sealed interface Capacity {
        /** 申请人本人: an account of the project's unit. */
        record Applicant() implements Capacity {}

        /** 受托人: somebody whom a letter of the unit authorises. */
        record Authorised(String materialId) implements Capacity {}
    }

    /** Signs: the digest says what was on the table, so that nobody can say later that it was something else. */
    public static Signature of(
            CommitmentText text, List<String> lines, String signer, Capacity capacity, String signedBy, Instant at) {
        return new Signature(text.version(), signer, capacity, digest(text, lines, signer), signedBy, at);
    }

    /** What is signed, as one text; anybody can make the digest again from it. */
    public static String digest(CommitmentText text, List<String> lines, String signer) {
        var words = text.version() + "\n" + text.text() + "\n" + String.join("\n", lines) + "\n" + signer;
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
