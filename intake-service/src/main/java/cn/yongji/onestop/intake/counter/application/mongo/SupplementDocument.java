package cn.yongji.onestop.intake.counter.application.mongo;

import static cn.yongji.onestop.intake.counter.application.mongo.ApplicationDocuments.date;
import static cn.yongji.onestop.intake.counter.application.mongo.ApplicationDocuments.instant;

import cn.yongji.onestop.intake.counter.application.domain.state.FromFile;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A supplement inside the document of its application. */
final class SupplementDocument {
    private SupplementDocument() {}

    static Document write(Supplement supplement) {
        var request = supplement.request();
        var document = new Document("supplementId", request.supplementId())
                .append("reviewId", request.reviewId())
                .append("matter", request.matter().value())
                .append("department", request.department())
                .append("items", ApplicationDocuments.items(request.items()))
                .append("basis", request.basis())
                .append("answerBy", request.answerBy().toString())
                .append("requestedAt", date(request.requestedAt()));
        if (!supplement.onFile().isEmpty()) {
            document.append(
                    "onFile",
                    supplement.onFile().stream()
                            .map(SupplementDocument::fromFile)
                            .toList());
        }
        supplement.reply().ifPresent(reply -> document.append("reply", reply(reply)));
        return document;
    }

    static Supplement read(Document document) {
        var request = new Supplement.Request(
                document.getString("supplementId"),
                document.getString("reviewId"),
                MatterCode.of(document.getString("matter")),
                document.getString("department"),
                ApplicationDocuments.items(document),
                document.getString("basis"),
                LocalDate.parse(document.getString("answerBy")),
                instant(document, "requestedAt"));
        return new Supplement(
                request,
                document.getList("onFile", Document.class, List.of()).stream()
                        .map(SupplementDocument::fromFile)
                        .toList(),
                Optional.ofNullable(document.get("reply", Document.class)).map(SupplementDocument::reply));
    }

    private static Document fromFile(FromFile found) {
        return new Document("slot", found.slot())
                .append("words", found.words())
                .append(
                        "material",
                        ApplicationDocuments.refs(found.material().stream().toList()));
    }

    private static FromFile fromFile(Document document) {
        return new FromFile(
                document.getString("slot"),
                ApplicationDocuments.refs(document, "material").stream().findFirst(),
                document.getString("words"));
    }

    private static Document reply(Supplement.Reply reply) {
        var document = new Document("materials", ApplicationDocuments.refs(reply.materials()))
                .append("suppliedBy", reply.suppliedBy())
                .append("suppliedAt", date(reply.suppliedAt()));
        reply.note().ifPresent(note -> document.append("note", note));
        return document;
    }

    private static Supplement.Reply reply(Document document) {
        return new Supplement.Reply(
                ApplicationDocuments.refs(document, "materials"),
                Optional.ofNullable(document.getString("note")),
                document.getString("suppliedBy"),
                instant(document, "suppliedAt"));
    }
}
