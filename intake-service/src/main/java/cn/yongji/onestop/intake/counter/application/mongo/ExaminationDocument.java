package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.domain.state.Examination;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;

/** What a clerk asked, inside the document of the application. */
final class ExaminationDocument {
    private ExaminationDocument() {}

    static Document write(Examination it) {
        return new Document("wanted", it.wanted())
                .append(
                        "asked",
                        it.asked().stream().map(ExaminationDocument::notice).toList())
                .append(
                        "blocked",
                        it.blocked().stream()
                                .map(ask -> new Document("items", ask.items())
                                        .append("by", ask.by())
                                        .append("at", ApplicationDocuments.date(ask.at())))
                                .toList())
                .append("voided", it.voided());
    }

    static Examination read(Document application) {
        var document = application.get("examination", Document.class);
        if (document == null) return Examination.BY_RULE;
        return new Examination(
                document.getBoolean("wanted", false),
                document.getList("asked", Document.class).stream()
                        .map(ExaminationDocument::notice)
                        .toList(),
                document.getList("blocked", Document.class).stream()
                        .map(ask -> new Examination.BlockedAsk(
                                ask.getList("items", String.class),
                                ask.getString("by"),
                                ApplicationDocuments.instant(ask, "at")))
                        .toList(),
                document.getList("voided", String.class));
    }

    static Document notice(Notice notice) {
        var document = new Document("items", ApplicationDocuments.items(notice.items()))
                .append("dueOn", notice.dueOn().toString())
                .append("requestedAt", ApplicationDocuments.date(notice.requestedAt()));
        notice.askedBy().ifPresent(by -> document.append("askedBy", by));
        notice.overruled()
                .ifPresent(it -> document.append("headReason", it.reason()).append("head", it.by()));
        return document;
    }

    static Notice notice(Document document) {
        return new Notice(
                ApplicationDocuments.items(document),
                LocalDate.parse(document.getString("dueOn")),
                ApplicationDocuments.instant(document, "requestedAt"),
                Optional.ofNullable(document.getString("askedBy")),
                Optional.ofNullable(document.getString("head"))
                        .map(head -> new Notice.Overruled(document.getString("headReason"), head)));
    }
}
