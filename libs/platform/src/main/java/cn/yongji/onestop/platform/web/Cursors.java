package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opaque places in a list. They are signed, so that a client can only go on where a list has sent it, never choose the
 * place by itself, and a cursor of one list does not work on another.
 */
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int LONGEST = 2_000;

    private final JsonMapper json;
    private final SecretKeySpec key;

    public Cursors(JsonMapper json, String secret) {
        this.json = json;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * @param list name of the list, and of the filter where the place depends on it
     * @param position the place: a record of the sort keys of the last item
     */
    public String encode(String list, Object position) {
        var place = json.writeValueAsBytes(position);
        var signature = sign(list, place);
        var all = Arrays.copyOf(signature, SIGNATURE + place.length);
        System.arraycopy(place, 0, all, SIGNATURE, place.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The place a cursor of this list stands for; anything else is answered with 400. */
    public <T> T decode(String list, String cursor, Class<T> type) {
        var all = bytesOf(cursor);
        if (all.length <= SIGNATURE) throw invalid();
        var place = Arrays.copyOfRange(all, SIGNATURE, all.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(all, SIGNATURE), sign(list, place))) throw invalid();
        try {
            return json.readValue(place, type);
        } catch (JacksonException _) {
            throw invalid();
        }
    }

    private byte[] sign(String list, byte[] place) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(place), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] bytesOf(String cursor) {
        if (cursor.length() > LONGEST) throw invalid();
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(Problem.of(
                PlatformProblems.CURSOR_INVALID,
                "游标无效：请从头翻页，勿自行构造或修改游标",
                "This cursor was not given out for this list; start again without one"));
    }
}
