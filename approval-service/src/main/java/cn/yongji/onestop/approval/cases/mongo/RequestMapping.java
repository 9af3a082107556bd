package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureRequest;
import org.bson.Document;

/** A special procedure that the head was asked for, inside the document of its review. */
final class RequestMapping {
    private RequestMapping() {}

    static Document toDocument(ProcedureRequest request) {
        var document = Fields.act(request.asked())
                .append("id", request.id())
                .append("kind", request.kind().name())
                .append("reason", request.reason())
                .append("days", request.announcedWorkingDays());
        Fields.append(document, "answer", request.answer(), RequestMapping::answer);
        return document;
    }

    static ProcedureRequest fromDocument(Document document) {
        return new ProcedureRequest(
                document.getString("id"),
                ProcedureKind.valueOf(document.getString("kind")),
                document.getString("reason"),
                document.getInteger("days"),
                Fields.act(document),
                Fields.part(document, "answer", RequestMapping::answer));
    }

    private static Document answer(ProcedureRequest.Answer answer) {
        var document = Fields.act(answer.act());
        return switch (answer) {
            case ProcedureRequest.Approved _ -> document;
            case ProcedureRequest.Denied denied -> document.append("denied", denied.reason());
        };
    }

    private static ProcedureRequest.Answer answer(Document document) {
        var act = Fields.act(document);
        return Fields.text(document, "denied")
                .<ProcedureRequest.Answer>map(reason -> new ProcedureRequest.Denied(reason, act))
                .orElseGet(() -> new ProcedureRequest.Approved(act));
    }
}
