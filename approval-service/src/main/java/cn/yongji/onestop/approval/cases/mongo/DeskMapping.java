package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.Desk;
import cn.yongji.onestop.approval.cases.domain.review.Reviewer;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import org.bson.Document;

/** How a department works on a review, inside the document of that review. */
final class DeskMapping {
    private DeskMapping() {}

    static void write(Document document, Desk desk) {
        if (desk.equals(Desk.EMPTY)) return;
        Fields.append(document, "reviewer", desk.reviewer(), DeskMapping::reviewer);
        Fields.append(document, "checked", desk.checked(), Fields::act);
        Fields.append(document, "consulted", desk.consultations(), DeskMapping::consultation);
        Fields.append(document, "requested", desk.requests(), RequestMapping::toDocument);
    }

    static Desk read(Document document) {
        var reviewer = Fields.part(document, "reviewer", DeskMapping::reviewer);
        var checked = Fields.part(document, "checked", Fields::act);
        var consultations = Fields.list(document, "consulted", DeskMapping::consultation);
        var requests = Fields.list(document, "requested", RequestMapping::fromDocument);
        return reviewer.isEmpty() && checked.isEmpty() && consultations.isEmpty() && requests.isEmpty()
                ? Desk.EMPTY
                : new Desk(reviewer, checked, consultations, requests);
    }

    private static Document reviewer(Reviewer reviewer) {
        var document = new Document("is", reviewer.subject());
        Fields.append(
                document,
                "cover",
                reviewer.cover(),
                it -> new Document("is", it.subject())
                        .append("until", it.until().toString()));
        return document;
    }

    private static Reviewer reviewer(Document document) {
        return new Reviewer(
                document.getString("is"),
                Fields.part(
                        document,
                        "cover",
                        it -> new Reviewer.Cover(it.getString("is"), LocalDate.parse(it.getString("until")))));
    }

    private static Document consultation(Consultation asked) {
        var document = Fields.act(asked.asked())
                .append("id", asked.id())
                .append("department", asked.consulted().value())
                .append("question", asked.question())
                .append("answerBy", asked.answerBy().toString());
        Fields.append(
                document,
                "answer",
                asked.answer(),
                it -> Fields.act(it.act())
                        .append("position", it.position().name())
                        .append("text", it.text()));
        return document;
    }

    private static Consultation consultation(Document document) {
        return new Consultation(
                document.getString("id"),
                DepartmentCode.of(document.getString("department")),
                document.getString("question"),
                LocalDate.parse(document.getString("answerBy")),
                Fields.act(document),
                Fields.part(
                        document,
                        "answer",
                        it -> new Consultation.Answer(
                                Consultation.Position.valueOf(it.getString("position")),
                                it.getString("text"),
                                Fields.act(it))));
    }
}
