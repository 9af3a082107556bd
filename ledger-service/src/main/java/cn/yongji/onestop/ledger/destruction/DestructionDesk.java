package cn.yongji.onestop.ledger.destruction;

import cn.yongji.onestop.ledger.destruction.domain.Destruction;
import cn.yongji.onestop.ledger.destruction.domain.Destruction.Confirmation;
import cn.yongji.onestop.ledger.destruction.domain.DestructionBook;
import cn.yongji.onestop.ledger.entry.OwnEntries;
import cn.yongji.onestop.ledger.entry.OwnEntries.Deed;
import cn.yongji.onestop.ledger.entry.domain.Destructions;
import cn.yongji.onestop.ledger.entry.domain.Segment;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Destroys what entries say. The entry that tells of it comes first, then payloads and salts go: whoever is stopped between the
 * two leaves a ledger that is whole, and the rest is done later.
 */
@Component
public final class DestructionDesk {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DestructionBook book;
    private final Segments segments;
    private final OwnEntries entries;
    private final List<Quoting> quoting;

    DestructionDesk(DestructionBook book, Segments segments, OwnEntries entries, List<Quoting> quoting) {
        this.book = book;
        this.segments = segments;
        this.entries = entries;
        this.quoting = List.copyOf(quoting);
    }

    /** The length of a ledger; none where there is none. */
    public Optional<Long> lengthOf(String project) {
        return segments.tail(project).map(Segment::length);
    }

    /** What somebody asks for; the one that was asked for before, where it is the same wish. */
    public Destruction ask(Destruction asked) {
        return book.add(asked);
    }

    public List<Destruction> of(String project, Optional<Destruction.Place> after, int most) {
        return book.of(project, after, most);
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
        entries.add(
                destruction.project(),
                deedOf(destruction),
                () -> segments.removePayloads(destruction.project(), destruction.indexes()));
        quoting.forEach(it -> it.forget(destruction.project()));
        // Last: what is shown of the ledger shows what is gone until they have heard of it.
        book.done(destruction.id());
    }

    private static Deed deedOf(Destruction destruction) {
        var confirmation = destruction.confirmation().orElseThrow();
        var says = JSON.createObjectNode()
                .put("askedBy", destruction.askedBy())
                .put("confirmedBy", confirmation.by())
                .put("projectId", destruction.project())
                .put("rule", destruction.rule());
        var indexes = says.putArray("indexes");
        destruction.indexes().forEach(indexes::add);
        return new Deed(
                destruction.id(),
                Destructions.TYPE,
                destruction.id().toString(),
                confirmation.at(),
                confirmation.by(),
                says);
    }
}
