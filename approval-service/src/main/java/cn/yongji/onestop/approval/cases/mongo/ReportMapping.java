package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.review.Reported;
import cn.yongji.onestop.approval.cases.domain.review.Rung;
import cn.yongji.onestop.approval.cases.domain.review.Supervision;
import cn.yongji.onestop.kernel.calendar.DueDate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** What was told of a clock, inside the document of a case. Documents of earlier days know of the red light alone. */
final class ReportMapping {
    private static final String REPORTED = "reported";

    private ReportMapping() {}

    static void write(Document review, Reported reported) {
        var document = new Document();
        reported.due().ifPresent(due -> {
            document.append("due", due.date().toString());
            Fields.append(document, "provisional", due.provisional());
        });
        if (!reported.rungs().isEmpty()) {
            var rungs = new Document();
            new EnumMap<>(reported.rungs()).forEach((rung, day) -> rungs.append(rung.name(), day.toString()));
            document.append("rungs", rungs);
        }
        Fields.append(document, "supervision", reported.supervision(), ReportMapping::supervision);
        Fields.append(document, "paperMissed", reported.paperMissed(), LocalDate::toString);
        if (!document.isEmpty()) review.append(REPORTED, document);
    }

    static Reported read(Document review) {
        return Fields.part(review, REPORTED, ReportMapping::reported).orElseGet(() -> earlier(review));
    }

    private static Reported reported(Document document) {
        return new Reported(
                Fields.date(document, "due").map(day -> new DueDate(day, Fields.flag(document, "provisional"))),
                Fields.part(document, "rungs", ReportMapping::rungs).orElse(Map.of()),
                Fields.part(document, "supervision", ReportMapping::supervision),
                Fields.date(document, "paperMissed"));
    }

    private static Reported earlier(Document review) {
        var red = Fields.date(review, "redSince");
        if (red.isEmpty()) return Reported.NOTHING;
        return new Reported(Optional.empty(), Map.of(Rung.RED, red.get()), Optional.empty(), Optional.empty());
    }

    private static Map<Rung, LocalDate> rungs(Document document) {
        var rungs = new EnumMap<Rung, LocalDate>(Rung.class);
        document.forEach((rung, day) -> rungs.put(Rung.valueOf(rung), LocalDate.parse((String) day)));
        return rungs;
    }

    private static Document supervision(Supervision notice) {
        var document = new Document("on", notice.issuedOn().toString())
                .append("replyBy", notice.replyBy().toString());
        Fields.append(document, "reply", notice.reply(), ReportMapping::reply);
        return document;
    }

    private static Supervision supervision(Document document) {
        return new Supervision(
                LocalDate.parse(document.getString("on")),
                LocalDate.parse(document.getString("replyBy")),
                Fields.part(document, "reply", ReportMapping::reply));
    }

    private static Document reply(Supervision.Reply reply) {
        return Fields.act(reply.act())
                .append("text", reply.text())
                .append("decideBy", reply.decideBy().toString());
    }

    private static Supervision.Reply reply(Document document) {
        return new Supervision.Reply(
                document.getString("text"), LocalDate.parse(document.getString("decideBy")), Fields.act(document));
    }
}
