package cn.yongji.onestop.ledger.destruction;

import cn.yongji.onestop.ledger.destruction.domain.Destruction;
import cn.yongji.onestop.ledger.destruction.domain.Destruction.Confirmation;
import cn.yongji.onestop.ledger.destruction.domain.DestructionBook;
import cn.yongji.onestop.ledger.entry.LedgerKeeping;
import cn.yongji.onestop.ledger.entry.RecordingNews;
import cn.yongji.onestop.ledger.entry.domain.Destructions;
import cn.yongji.onestop.ledger.entry.domain.Fact;
import cn.yongji.onestop.ledger.entry.domain.Happening;
import cn.yongji.onestop.ledger.entry.domain.Salt;
import cn.yongji.onestop.ledger.entry.domain.Segment;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.platform.trouble.OneByOne;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * Destroys what entries say. The entry that tells of it comes first, then payloads and salts go: whoever is stopped between the
 * two leaves a ledger that is whole, and the rest is done later.
 */
@Component
public final class DestructionDesk {
    private static final String SOURCE = "/onestop/ledger";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DestructionBook book;
    private final Segments segments;
    private final LedgerKeeping keeping;
    private final Supplier<Salt> salts;
    private final List<RecordingNews> listeners;

    DestructionDesk(
            DestructionBook book,
            Segments segments,
            LedgerKeeping keeping,
            Supplier<Salt> salts,
            List<RecordingNews> listeners) {
        this.book = book;
        this.segments = segments;
        this.keeping = keeping;
        this.salts = salts;
        this.listeners = List.copyOf(listeners);
    }

    /** The length of a ledger; none where there is none. */
    public Optional<Long> lengthOf(String project) {
        return segments.tail(project).map(Segment::length);
    }

    /** What somebody asks for; the one that was asked for before, where it is the same wish. */
    public Destruction ask(Destruction asked) {
        return book.add(asked);
    }

    public List<Destruction> of(String project) {
        return book.of(project);
    }

    public Optional<Destruction> find(String project, UUID id) {
        return book.find(id).filter(it -> it.project().equals(project));
    }

    /** Confirms it, unless somebody has, and carries it out. */
    public Destruction confirm(Destruction destruction, String by, Instant at) {
        var confirmed = book.confirm(destruction.id(), new Confirmation(by, at)).orElseThrow();
        if (!confirmed.done()) carryOut(confirmed);
        return book.find(destruction.id()).orElseThrow();
    }

    /** What was confirmed and left. */
    void finish() {
        OneByOne.each(book.left(), it -> it.id().toString(), this::carryOut);
    }

    private void carryOut(Destruction destruction) {
        // Recorded once, however often it is tried: each destruction counts its own facts.
        keeping.record(destruction.project(), List.of(factOf(destruction)));
        segments.removePayloads(destruction.project(), destruction.indexes());
        lengthOf(destruction.project())
                .ifPresent(length -> listeners.forEach(listener -> listener.recorded(destruction.project(), length)));
        // Last: what is shown of the ledger shows what is gone until they have heard of it.
        book.done(destruction.id());
    }

    private Fact factOf(Destruction destruction) {
        var confirmation = destruction.confirmation().orElseThrow();
        var event = new Happening(
                destruction.id(),
                Destructions.TYPE,
                SOURCE,
                destruction.id().toString(),
                1,
                confirmation.at(),
                confirmation.by());
        return new Fact(event, Optional.empty(), payload(destruction, confirmation), salts.get());
    }

    private static String payload(Destruction destruction, Confirmation confirmation) {
        var members = JSON.createObjectNode()
                .put("askedBy", destruction.askedBy())
                .put("confirmedBy", confirmation.by())
                .put("projectId", destruction.project())
                .put("rule", destruction.rule());
        var indexes = members.putArray("indexes");
        destruction.indexes().forEach(indexes::add);
        try {
            var canonical = new JsonCanonicalizer(members.toString()).getEncodedString();
            // Half of a surrogate pair has no UTF-8 form: what is stored must be what is hashed.
            return new String(canonical.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
