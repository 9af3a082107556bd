package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import java.time.Instant;
import java.util.Optional;

/** What was found about a commitment, among its fields; none before anybody looked. */
record FindingFields(Optional<Boolean> kept, Optional<String> finding, Optional<String> by, Optional<Instant> at) {
    static FindingFields of(Commitment.Finding it) {
        return switch (it) {
            case Commitment.Finding.Unchecked _ ->
                new FindingFields(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            case Commitment.Finding.Kept(var note, var by, var at) -> found(true, note, by, at);
            case Commitment.Finding.False(var finding, var by, var at) -> found(false, finding, by, at);
        };
    }

    private static FindingFields found(boolean kept, String finding, String by, Instant at) {
        return new FindingFields(Optional.of(kept), Optional.of(finding), Optional.of(by), Optional.of(at));
    }

    Commitment.Finding found() {
        if (kept.isEmpty()) return new Commitment.Finding.Unchecked();
        return kept.get()
                ? new Commitment.Finding.Kept(finding.orElseThrow(), by.orElseThrow(), at.orElseThrow())
                : new Commitment.Finding.False(finding.orElseThrow(), by.orElseThrow(), at.orElseThrow());
    }
}
