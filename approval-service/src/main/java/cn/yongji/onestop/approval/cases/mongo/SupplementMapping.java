package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.review.Supplement;
import cn.yongji.onestop.kernel.event.RequestedItem;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** A request for a supplement and its answer inside the document of a case. */
final class SupplementMapping {
    private SupplementMapping() {}

    static Document request(Supplement.Request request) {
        return new Document("id", request.id())
                .append(
                        "items",
                        request.items().stream().map(SupplementMapping::item).toList())
                .append("basis", request.basis())
                .append("answerBy", request.answerBy().toString())
                .append("requestedAt", Date.from(request.requestedAt()))
                .append("requestedBy", request.requestedBy());
    }

    static Supplement.Request request(Document document) {
        return new Supplement.Request(
                document.getString("id"),
                document.getList("items", Document.class).stream()
                        .map(SupplementMapping::item)
                        .toList(),
                document.getString("basis"),
                LocalDate.parse(document.getString("answerBy")),
                document.getDate("requestedAt").toInstant(),
                document.getString("requestedBy"));
    }

    static Document answered(Supplement.Answered answered, MaterialTable materials) {
        var document = new Document("request", request(answered.request()))
                .append("materials", materials.refer(answered.materials()))
                .append("suppliedAt", Date.from(answered.suppliedAt()))
                .append("suppliedBy", answered.suppliedBy())
                .append("effectiveOn", answered.effectiveOn().toString());
        answered.note().ifPresent(note -> document.append("note", note));
        return document;
    }

    static Supplement.Answered answered(Document document, MaterialTable materials) {
        return new Supplement.Answered(
                request(document.get("request", Document.class)),
                materials.resolve(document.getList("materials", Document.class)),
                Optional.ofNullable(document.getString("note")),
                document.getDate("suppliedAt").toInstant(),
                document.getString("suppliedBy"),
                LocalDate.parse(document.getString("effectiveOn")));
    }

    private static Document item(RequestedItem item) {
        var document = new Document("text", item.text());
        if (item.slot() != null) document.append("slot", item.slot());
        if (item.pointer() != null) document.append("pointer", item.pointer());
        return document;
    }

    private static RequestedItem item(Document document) {
        return new RequestedItem(document.getString("slot"), document.getString("pointer"), document.getString("text"));
    }
}
