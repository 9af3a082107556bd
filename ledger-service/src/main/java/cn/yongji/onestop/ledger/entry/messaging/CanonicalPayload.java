package cn.yongji.onestop.ledger.entry.messaging;

import cn.yongji.onestop.kernel.Scan;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.platform.event.UnreadableEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/** The data of an event in canonical JSON (RFC 8785): the same fact gives the same bytes, whoever writes them. */
final class CanonicalPayload {
    /** From 16 digits on, a number may be one that a double, and so canonical JSON, cannot hold. */
    private static final int LONG = 16;

    private CanonicalPayload() {}

    /** @throws UnreadableEvent if what would be sealed is not exactly what was said */
    static String of(EventEnvelope event) {
        var json = EventJson.write(event.data());
        var canonical = canonical(json);
        if (Scan.hasDigitsInARow(json, LONG)
                && !EventJson.read(event.type(), canonical).equals(event.data())) {
            throw new UnreadableEvent(event.type() + " holds a number that canonical JSON cannot hold exactly");
        }
        return canonical;
    }

    private static String canonical(String json) {
        try {
            var canonical = new JsonCanonicalizer(json).getEncodedString();
            // Half of a surrogate pair has no UTF-8 form: what is stored must be what is hashed.
            return new String(canonical.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableEvent("no canonical form: " + e.getMessage(), e);
        }
    }
}
