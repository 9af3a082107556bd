package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.ledger.entry.domain.Fact;
import cn.yongji.onestop.ledger.entry.domain.Happening;
import cn.yongji.onestop.ledger.entry.domain.Salt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Records what the ledger does to itself: an entry and no event, as it concerns nobody else's work. */
@Component
public final class OwnEntries {
    private static final String SOURCE = "/onestop/ledger";

    private final LedgerKeeping keeping;
    private final Supplier<Salt> salts;
    private final List<RecordingNews> listeners;

    public OwnEntries(LedgerKeeping keeping, Supplier<Salt> salts, List<RecordingNews> listeners) {
        this.keeping = keeping;
        this.salts = salts;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * What was done.
     *
     * @param type such as {@code log.begun.v1}; its sentence is told by the timeline
     * @param subject what it was done to; recorded once for each
     * @param says the payload
     */
    public record Deed(UUID id, String type, String subject, Instant at, String by, JsonNode says) {}

    /** Records it, unless it is. */
    public void add(String ledger, Deed deed) {
        add(ledger, deed, () -> {});
    }

    /** Records it, unless it is, and does what has to be done before anybody hears of it. */
    public void add(String ledger, Deed deed, Runnable beforeOthersHear) {
        var event = new Happening(deed.id(), deed.type(), SOURCE, deed.subject(), 1, deed.at(), deed.by());
        var fact = new Fact(event, Optional.empty(), canonical(deed.says()), salts.get());
        var length = keeping.record(ledger, List.of(fact)).length();
        beforeOthersHear.run();
        listeners.forEach(listener -> listener.recorded(ledger, length, List.of()));
    }

    private static String canonical(JsonNode says) {
        try {
            var canonical = new JsonCanonicalizer(says.toString()).getEncodedString();
            // Half of a surrogate pair has no UTF-8 form: what is stored must be what is hashed.
            return new String(canonical.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
