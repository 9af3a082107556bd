package cn.yongji.onestop.ledger.reconciliation.domain;

import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.DigestLine;
import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.kernel.event.DifferingField;
import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import cn.yongji.onestop.ledger.entry.domain.AggregateKey;
import java.time.Instant;
import java.util.List;

/** A line, with the list that it stands in. */
public record ListedLine(DigestListedV1 list, DigestLine line) {
    DigestKind kind() {
        return list.kind();
    }

    Instant listedAt() {
        return list.listedAt();
    }

    /** Whose events it has to be compared with. */
    AggregateKey aggregate() {
        return new AggregateKey("/onestop/" + list.service(), line.id());
    }

    Difference differs(DifferenceKind kind, List<DifferingField> fields) {
        return new Difference(kind, list.service(), list.kind(), line.id(), line.projectId(), fields);
    }
}
