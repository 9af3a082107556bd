package cn.yongji.onestop.ledger.destruction.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 依规销毁. The payloads of some entries of one ledger, destroyed by a retention rule: one person asks, another confirms.
 *
 * @param rule the retention rule that asks for it
 * @param indexes of the entries, in order
 * @param asked hash of what was asked, by which a repetition is recognised
 */
public record Destruction(
        UUID id,
        String project,
        String rule,
        List<Long> indexes,
        String askedBy,
        Instant askedAt,
        String asked,
        Optional<Confirmation> confirmation,
        boolean done) {
    public Destruction {
        indexes = List.copyOf(indexes);
    }

    /** Where it stands among those of its ledger. */
    public record Place(Instant askedAt, String id) {}

    public Place place() {
        return new Place(askedAt, id.toString());
    }

    /** Who has confirmed it. From then on it is carried out, whatever happens. */
    public record Confirmation(String by, Instant at) {}
}
