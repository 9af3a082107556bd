package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.Contradiction;
import cn.yongji.onestop.approval.cases.domain.Dossier;
import cn.yongji.onestop.approval.cases.domain.Notice;
import cn.yongji.onestop.approval.cases.domain.Outcome;
import cn.yongji.onestop.approval.cases.domain.RecordedResolution;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** What belongs to a case as a whole, inside its document. */
final class DossierMapping {
    private DossierMapping() {}

    static void write(Document document, Dossier dossier) {
        if (dossier.equals(Dossier.EMPTY)) return;
        Fields.append(document, "notices", dossier.notices(), DossierMapping::notice);
        Fields.append(document, "contradictions", dossier.contradictions(), DossierMapping::contradiction);
        Fields.append(document, "resolutions", dossier.resolutions(), DossierMapping::resolution);
        Fields.append(
                document,
                "closing",
                dossier.closing(),
                it -> new Document("outcome", it.outcome().name()).append("at", Date.from(it.at())));
    }

    static Dossier read(Document document) {
        var notices = Fields.list(document, "notices", DossierMapping::notice);
        var contradictions = Fields.list(document, "contradictions", DossierMapping::contradiction);
        var resolutions = Fields.list(document, "resolutions", DossierMapping::resolution);
        var closing = Fields.part(
                document,
                "closing",
                it -> new Dossier.Closing(
                        Outcome.valueOf(it.getString("outcome")),
                        it.getDate("at").toInstant()));
        return notices.isEmpty() && contradictions.isEmpty() && resolutions.isEmpty() && closing.isEmpty()
                ? Dossier.EMPTY
                : new Dossier(notices, contradictions, resolutions, closing);
    }

    private static Document notice(Notice notice) {
        var document = new Document("id", notice.id());
        Fields.append(
                document,
                "items",
                notice.items(),
                it -> new Document("matter", it.matter().value()).append("supplement", it.supplementId()));
        switch (notice) {
            case Notice.Collecting it -> document.append("openedAt", Date.from(it.openedAt()));
            case Notice.Issued it -> {
                document.append("answerBy", it.answerBy().toString()).append("issued", Fields.act(it.act()));
                Fields.append(document, "looked", it.looked(), MatterCode::value);
            }
        }
        return document;
    }

    private static Notice notice(Document document) {
        var id = document.getString("id");
        var items = Fields.list(
                document,
                "items",
                it -> new Notice.Item(MatterCode.of(it.getString("matter")), it.getString("supplement")));
        var openedAt = document.getDate("openedAt");
        if (openedAt != null) return new Notice.Collecting(id, openedAt.toInstant(), items);
        return new Notice.Issued(
                id,
                items,
                LocalDate.parse(document.getString("answerBy")),
                Fields.required(document, "issued", Fields::act),
                document.getList("looked", String.class, List.of()).stream()
                        .map(MatterCode::of)
                        .toList());
    }

    private static Document contradiction(Contradiction found) {
        return new Document("id", found.id())
                .append("rule", found.rule())
                .append("one", side(found.one()))
                .append("other", side(found.other()))
                .append("at", Date.from(found.foundAt()));
    }

    private static Contradiction contradiction(Document document) {
        return new Contradiction(
                document.getString("id"),
                document.getString("rule"),
                Fields.required(document, "one", DossierMapping::side),
                Fields.required(document, "other", DossierMapping::side),
                document.getDate("at").toInstant());
    }

    private static Document side(Contradiction.Side side) {
        return new Document("matter", side.matter().value()).append("text", side.text());
    }

    private static Contradiction.Side side(Document document) {
        return new Contradiction.Side(MatterCode.of(document.getString("matter")), document.getString("text"));
    }

    private static Document resolution(RecordedResolution resolution) {
        var document = new Document("id", resolution.id())
                .append("text", resolution.text())
                .append("at", Date.from(resolution.at()));
        Fields.append(document, "problem", resolution.problemId());
        Fields.append(document, "matter", resolution.matter(), MatterCode::value);
        return document;
    }

    private static RecordedResolution resolution(Document document) {
        return new RecordedResolution(
                document.getString("id"),
                Fields.text(document, "problem"),
                Fields.text(document, "matter").map(MatterCode::of),
                document.getString("text"),
                document.getDate("at").toInstant());
    }
}
