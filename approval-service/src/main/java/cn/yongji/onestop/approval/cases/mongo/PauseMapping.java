package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.review.Extension;
import cn.yongji.onestop.approval.cases.domain.review.Procedure;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import java.time.LocalDate;
import org.bson.Document;

/** Special procedures and the extension inside the document of a case. */
final class PauseMapping {
    private PauseMapping() {}

    static Document start(Procedure.Start start) {
        return Fields.act(start.act())
                .append("id", start.id())
                .append("kind", start.kind().name())
                .append("reason", start.reason())
                .append("approver", start.approver())
                .append("days", start.announcedWorkingDays())
                .append("until", start.expectedUntil().toString());
    }

    static Procedure.Start start(Document document) {
        return new Procedure.Start(
                document.getString("id"),
                ProcedureKind.valueOf(document.getString("kind")),
                document.getString("reason"),
                document.getString("approver"),
                document.getInteger("days"),
                LocalDate.parse(document.getString("until")),
                Fields.act(document));
    }

    static Document ended(Procedure.Ended ended) {
        return Fields.act(ended.act())
                .append("start", start(ended.start()))
                .append("result", ended.result())
                .append("on", ended.endedOn().toString());
    }

    static Procedure.Ended ended(Document document) {
        return new Procedure.Ended(
                Fields.required(document, "start", PauseMapping::start),
                document.getString("result"),
                LocalDate.parse(document.getString("on")),
                Fields.act(document));
    }

    static Document extension(Extension extension) {
        return Fields.act(extension.act())
                .append("days", extension.workingDays())
                .append("reason", extension.reason());
    }

    static Extension extension(Document document) {
        return new Extension(document.getInteger("days"), document.getString("reason"), Fields.act(document));
    }
}
