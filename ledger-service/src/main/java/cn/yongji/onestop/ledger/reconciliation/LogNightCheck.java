package cn.yongji.onestop.ledger.reconciliation;

import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.entry.domain.Verification;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.ledger.log.EntryProofs;
import cn.yongji.onestop.ledger.log.LogVerifying;
import cn.yongji.onestop.ledger.log.ProofAnswer;
import cn.yongji.onestop.ledger.reconciliation.domain.NightlyCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Computes the log and all chains anew, part by part, and proves entries taken at random. */
final class LogNightCheck {
    private static final int AT_ONCE = 20_000;
    private static final int PROOFS = 100;
    private static final List<Viewer> OVERSEER = List.of(new Viewer.Overseer());

    private final LogVerifying log;
    private final Segments segments;
    private final LedgerReading reading;
    private final EntryProofs proofs;

    LogNightCheck(LogVerifying log, Segments segments, LedgerReading reading, EntryProofs proofs) {
        this.log = log;
        this.segments = segments;
        this.reading = reading;
        this.proofs = proofs;
    }

    private record Whose(String ledger, long length) {}

    NightlyCheck run() {
        var part = log.part(0, AT_ONCE);
        while (!part.complete() && part.flaw().isEmpty())
            part = log.part(part.edge().size(), AT_ONCE);
        var flaw = part.flaw().map(it -> it.kind() + " " + it.where());
        var all = new ArrayList<Whose>();
        for (var some = segments.lengthsAfter(""); !some.isEmpty(); some = segments.lengthsAfter(some.lastKey()))
            some.forEach((ledger, length) -> all.add(new Whose(ledger, length)));
        for (var it : all) if (flaw.isEmpty()) flaw = flawOf(it.ledger());
        var proved = 0;
        var random = new SplittableRandom();
        for (var i = 0; i < PROOFS && !all.isEmpty() && flaw.isEmpty(); i++) {
            var whose = all.get(random.nextInt(all.size()));
            var index = random.nextLong(whose.length()) + 1;
            switch (proofs.of(whose.ledger(), index, OVERSEER)) {
                case ProofAnswer.Proved _ -> proved++;
                case ProofAnswer.Damaged _ -> flaw = Optional.of("NOT_PROVED " + whose.ledger() + " " + index);
                // What has no leaf yet gets one in a moment, and what is gone the chain has told.
                case ProofAnswer.NotYet _, ProofAnswer.NoEntry _ -> {}
            }
        }
        return new NightlyCheck(all.size(), part.edge().size(), proved, flaw);
    }

    private Optional<String> flawOf(String ledger) {
        return reading.verification(ledger, OVERSEER)
                .filter(Verification.Broken.class::isInstance)
                .map(Verification.Broken.class::cast)
                .map(it -> it.flaw() + " " + ledger + " " + it.index());
    }
}
