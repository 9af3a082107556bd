package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.AcceptedApplication;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.rule.NoticeWatch;
import cn.yongji.onestop.approval.cases.domain.rule.TimeWatch;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/**
 * A case as a document. What is absent has no field, and a material that several reviews share is written once, because
 * every command writes the whole state. Fields that are only there to be found by are derived: who has something open,
 * when somebody has to look, and until when it has open deadlines.
 */
public final class CaseMapping implements AggregateMapping<Case> {
    static final String ID = "id";
    static final String PROJECT = "projectId";
    static final String ACCEPTED_AT = "acceptedAt";
    static final String OPEN_DEPARTMENTS = "openDepartments";
    static final String NEXT_LOOK = "nextLook";
    static final String DUE_UP_TO = "dueUpTo";

    /** The day on which somebody has to look because of a joint notice. */
    public static final String NEXT_NOTICE = "nextNotice";

    private final TimeWatch watch;
    private final NoticeWatch notices;

    public CaseMapping(TimeWatch watch, NoticeWatch notices) {
        this.watch = watch;
        this.notices = notices;
    }

    @Override
    public String collection() {
        return "cases";
    }

    @Override
    public Document toDocument(Case state) {
        var application = state.application();
        var materials = new MaterialTable();
        var reviews = state.reviews().stream()
                .map(review -> ReviewMapping.toDocument(review, materials))
                .toList();
        var document = new Document(ID, state.id())
                .append(PROJECT, application.projectId())
                .append("projectName", application.projectName())
                .append("stage", application.stage())
                .append("unitUscc", application.unitUscc())
                .append("unitName", application.unitName())
                .append(ACCEPTED_AT, Date.from(application.acceptedAt()))
                .append("acceptedOn", application.acceptedOn().toString())
                .append("catalogueVersion", application.catalogueVersion())
                .append("materials", materials.toDocuments())
                .append("reviews", reviews);
        application.agent().ifPresent(agent -> document.append("agent", agent));
        DossierMapping.write(document, state.dossier());
        var open = state.reviews().stream()
                .filter(Review.Open.class::isInstance)
                .map(review -> review.department().value())
                .distinct()
                .toList();
        if (!open.isEmpty()) document.append(OPEN_DEPARTMENTS, open);
        watch.nextLook(state).ifPresent(day -> document.append(NEXT_LOOK, day.toString()));
        notices.nextLook(state).ifPresent(day -> document.append(NEXT_NOTICE, day.toString()));
        watch.dueUpTo(state).ifPresent(day -> document.append(DUE_UP_TO, day.toString()));
        return document;
    }

    @Override
    public Case fromDocument(Document document) {
        var application = new AcceptedApplication(
                document.getString(PROJECT),
                document.getString("projectName"),
                document.getString("stage"),
                document.getString("unitUscc"),
                document.getString("unitName"),
                Optional.ofNullable(document.getString("agent")),
                document.getDate(ACCEPTED_AT).toInstant(),
                LocalDate.parse(document.getString("acceptedOn")),
                document.getString("catalogueVersion"));
        var materials = MaterialTable.fromDocuments(document.getList("materials", Document.class));
        var reviews = document.getList("reviews", Document.class).stream()
                .map(review -> ReviewMapping.fromDocument(review, materials))
                .toList();
        return new Case(document.getString(ID), application, reviews, DossierMapping.read(document));
    }
}
