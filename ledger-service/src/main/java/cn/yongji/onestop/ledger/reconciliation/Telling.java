package cn.yongji.onestop.ledger.reconciliation;

import cn.yongji.onestop.kernel.event.DifferenceClosedV1;
import cn.yongji.onestop.kernel.event.DifferenceFoundV1;
import cn.yongji.onestop.kernel.event.ReconciliationCompletedV1;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.reconciliation.domain.Compared;
import cn.yongji.onestop.ledger.reconciliation.domain.Difference;
import cn.yongji.onestop.ledger.reconciliation.domain.Expected.Wanted;
import cn.yongji.onestop.ledger.reconciliation.domain.KeptDifference;
import cn.yongji.onestop.ledger.reconciliation.domain.KeptDifferences;
import cn.yongji.onestop.ledger.reconciliation.domain.Night;
import cn.yongji.onestop.ledger.voice.LedgerVoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what a night has shown: each difference once when it is found and once when it is gone, and what came of the night. Each is
 * told before it is noted as told, under a number, so that whoever is stopped in between tells nothing twice.
 */
final class Telling {
    private static final String RULE = "rule:reconciliation";

    private final KeptDifferences kept;
    private final LedgerVoice voice;
    private final LedgerReading reading;

    Telling(KeptDifferences kept, LedgerVoice voice, LedgerReading reading) {
        this.kept = kept;
        this.voice = voice;
        this.reading = reading;
    }

    void found(List<Difference> differences, LocalDate night, Instant now) {
        for (var difference : differences) {
            var before = kept.of(difference.id());
            var after = before.map(it -> it.found(difference, night))
                    .orElseGet(() -> KeptDifference.first(difference, ledgerOf(difference), night));
            if (before.isEmpty() || !before.get().open())
                voice.tell(difference.id(), after.told(), found(after, now), now, RULE);
            kept.keep(after);
        }
    }

    /** What was there, is there no longer, and could have been found this night. */
    void gone(
            List<Difference> differences,
            Set<Wanted> whole,
            boolean complete,
            Compared compared,
            Night night,
            Instant now) {
        var still = differences.stream().map(Difference::id).collect(Collectors.toSet());
        for (var open : kept.open()) {
            var it = open.difference();
            if (still.contains(it.id()) || !whole.contains(new Wanted(it.service(), it.list()))) continue;
            if (!it.wouldBeFound(complete, compared.seen())) continue;
            var after = open.closed();
            voice.tell(it.id(), after.told(), closed(after, night.day(), now), now, RULE);
            kept.keep(after);
        }
    }

    void completed(Night night, Night.Result it) {
        voice.tell(
                "reconciliation-" + night.day(),
                1,
                new ReconciliationCompletedV1(
                        City.LEDGER, night.day(), it.complete(), it.lists(), it.lines(), it.found(), it.finishedAt()),
                it.finishedAt(),
                RULE);
    }

    /** A project that the ledger has never heard of gets no ledger that begins with a difference. */
    private String ledgerOf(Difference difference) {
        var project = difference.projectId();
        return !project.isEmpty() && reading.isKept(project) ? project : City.LEDGER;
    }

    private static DifferenceFoundV1 found(KeptDifference kept, Instant now) {
        var it = kept.difference();
        return new DifferenceFoundV1(
                kept.projectId(),
                it.id(),
                kept.since(),
                Word.of(it.kind()),
                it.service(),
                it.list().name(),
                it.aggregate().isEmpty() ? null : it.aggregate(),
                it.fields(),
                now);
    }

    private static DifferenceClosedV1 closed(KeptDifference kept, LocalDate night, Instant now) {
        var it = kept.difference();
        return new DifferenceClosedV1(
                kept.projectId(), it.id(), kept.since(), night, Word.of(it.kind()), it.service(), now);
    }
}
