package cn.yongji.onestop.ledger.reconciliation.mongo;

import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.event.DifferingField;
import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import cn.yongji.onestop.ledger.reconciliation.domain.Difference;
import org.bson.Document;

/** How a difference lies in the database. */
final class DifferenceDocument {
    private DifferenceDocument() {}

    static Document of(Difference it) {
        return new Document("kind", it.kind().name())
                .append("service", it.service())
                .append("list", it.list().name())
                .append("aggregate", it.aggregate())
                .append("project", it.projectId())
                .append(
                        "fields",
                        it.fields().stream().map(DifferenceDocument::of).toList());
    }

    private static Document of(DifferingField it) {
        return new Document("name", it.name()).append("listed", it.listed()).append("recorded", it.recorded());
    }

    static Difference read(Document it) {
        return new Difference(
                DifferenceKind.valueOf(it.getString("kind")),
                it.getString("service"),
                DigestKind.valueOf(it.getString("list")),
                it.getString("aggregate"),
                it.getString("project"),
                it.getList("fields", Document.class).stream()
                        .map(field -> new DifferingField(
                                field.getString("name"), field.getString("listed"), field.getString("recorded")))
                        .toList());
    }
}
