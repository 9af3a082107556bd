package cn.yongji.onestop.intake.counter.prereview.mongo;

import cn.yongji.onestop.intake.counter.prereview.domain.Conclusion;
import cn.yongji.onestop.intake.counter.prereview.domain.Opinion;
import cn.yongji.onestop.intake.counter.prereview.domain.Position;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReview;
import cn.yongji.onestop.intake.counter.prereview.domain.Question;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** A joint pre-review at rest. */
public final class PreReviewDocuments implements AggregateMapping<PreReview> {
    @Override
    public String collection() {
        return "pre_reviews";
    }

    @Override
    public Document toDocument(PreReview it) {
        var document = new Document("projectId", it.projectId())
                .append("departments", it.question().departments())
                .append("subject", it.question().subject())
                .append("opinionsBy", it.question().opinionsBy().toString())
                .append("askedAt", Date.from(it.question().askedAt()))
                .append("askedBy", it.question().askedBy())
                .append(
                        "opinions",
                        it.opinions().stream().map(PreReviewDocuments::opinion).toList());
        it.conclusion().ifPresent(end -> document.append("conclusion", conclusion(end)));
        return document;
    }

    @Override
    public PreReview fromDocument(Document document) {
        return new PreReview(
                document.getString("projectId"),
                new Question(
                        document.getList("departments", String.class),
                        document.getString("subject"),
                        LocalDate.parse(document.getString("opinionsBy")),
                        instant(document, "askedAt"),
                        document.getString("askedBy")),
                document.getList("opinions", Document.class).stream()
                        .map(PreReviewDocuments::opinion)
                        .toList(),
                Optional.ofNullable(document.get("conclusion", Document.class)).map(PreReviewDocuments::conclusion));
    }

    private static Document opinion(Opinion it) {
        return new Document("department", it.department())
                .append("position", it.position().name())
                .append("text", it.text())
                .append("conditions", it.conditions())
                .append("at", Date.from(it.givenAt()))
                .append("by", it.givenBy());
    }

    private static Opinion opinion(Document it) {
        return new Opinion(
                it.getString("department"),
                Position.valueOf(it.getString("position")),
                it.getString("text"),
                it.getList("conditions", String.class),
                instant(it, "at"),
                it.getString("by"));
    }

    private static Document conclusion(Conclusion it) {
        var document = new Document("minutes", it.minutes())
                .append("at", Date.from(it.at()))
                .append("by", it.by());
        it.meetingId().ifPresent(meeting -> document.append("meetingId", meeting));
        return document;
    }

    private static Conclusion conclusion(Document it) {
        return new Conclusion(
                it.getString("minutes"),
                Optional.ofNullable(it.getString("meetingId")),
                instant(it, "at"),
                it.getString("by"));
    }

    private static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }
}
