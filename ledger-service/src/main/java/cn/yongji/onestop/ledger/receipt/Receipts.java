package cn.yongji.onestop.ledger.receipt;

import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.LedgerReading.Ledger;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.log.PublicLog;
import cn.yongji.onestop.ledger.page.domain.PageFold;
import cn.yongji.onestop.ledger.timeline.domain.Moment;
import cn.yongji.onestop.ledger.timeline.domain.Names;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.proof.ProofFile;
import cn.yongji.onestop.tlog.proof.WitnessedCheckpoint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what a receipt says: in Chinese, as every paper of the office. */
@Component
public final class Receipts {
    private final LedgerReading reading;
    private final PublicLog log;

    Receipts(LedgerReading reading, PublicLog log) {
        this.reading = reading;
        this.log = log;
    }

    /**
     * What the receipt of an entry says; empty where none of the viewers may see its ledger.
     *
     * @param proof the proof file of the entry
     */
    public Optional<ReceiptSheet> of(String projectId, long index, String proof, Collection<Viewer> viewers) {
        return reading.whole(projectId, viewers).map(ledger -> sheet(ledger, index, proof));
    }

    private ReceiptSheet sheet(Ledger ledger, long index, String file) {
        var facts = FactReading.of(ledger.entries());
        var proof = ProofFile.parse(file).orThrow();
        var told = facts.stream()
                .filter(fact -> fact.header().index() == index)
                .findFirst()
                .orElseThrow();
        return new ReceiptSheet(
                fold(facts).info(),
                Moment.of(told, Names.in(facts), Wording.ZH),
                told.header().hash().hex(),
                proof.index(),
                Checkpoint.parse(proof.checkpoint().text()).orThrow(),
                seen(proof),
                file);
    }

    /** Who has seen it, where that is enough for the policy; too few are none. */
    private List<WitnessedCheckpoint.SeenBy> seen(ProofFile proof) {
        return WitnessedCheckpoint.open(proof.checkpoint(), log.policy())
                .value()
                .map(WitnessedCheckpoint::witnesses)
                .orElse(List.of());
    }

    private static PageFold fold(List<RecordedFact> facts) {
        var fold = new PageFold();
        facts.forEach(fold::hear);
        return fold;
    }
}
