package cn.yongji.onestop.approval.calendar.mongo;

import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.domain.Edition;
import cn.yongji.onestop.approval.calendar.domain.Preview;
import cn.yongji.onestop.approval.calendar.domain.Proposal;
import cn.yongji.onestop.kernel.calendar.LocalDecision;
import cn.yongji.onestop.kernel.calendar.YearSchedule;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** The book of the calendar as a document. */
public final class CalendarBookMapping implements AggregateMapping<CalendarBook> {
    @Override
    public String collection() {
        return "calendars";
    }

    @Override
    public Document toDocument(CalendarBook state) {
        var document = new Document(
                        "editions",
                        state.editions().stream()
                                .map(CalendarBookMapping::edition)
                                .toList())
                .append("proposals", state.proposals());
        state.proposal().ifPresent(it -> document.append("proposal", proposal(it)));
        state.appliedVersion().ifPresent(version -> document.append("appliedVersion", version));
        return document;
    }

    @Override
    public CalendarBook fromDocument(Document document) {
        return new CalendarBook(
                document.getList("editions", Document.class, List.of()).stream()
                        .map(CalendarBookMapping::edition)
                        .toList(),
                Optional.ofNullable(document.get("proposal", Document.class)).map(CalendarBookMapping::proposal),
                document.getInteger("proposals", 0),
                Optional.ofNullable(document.getString("appliedVersion")));
    }

    private static Document edition(Edition edition) {
        var document = new Document("number", edition.number())
                .append("schedule", schedule(edition.schedule()))
                .append("movesFrom", edition.movesFrom().toString())
                .append("publishedAt", Date.from(edition.publishedAt()))
                .append("publishedBy", edition.publishedBy());
        edition.appliedAt().ifPresent(at -> document.append("appliedAt", Date.from(at)));
        edition.preview().ifPresent(it -> document.append("preview", preview(it)));
        return document;
    }

    private static Edition edition(Document document) {
        return new Edition(
                document.getInteger("number"),
                schedule(document.get("schedule", Document.class)),
                LocalDate.parse(document.getString("movesFrom")),
                document.getDate("publishedAt").toInstant(),
                document.getString("publishedBy"),
                Optional.ofNullable(document.getDate("appliedAt")).map(Date::toInstant),
                preview(document));
    }

    private static Document proposal(Proposal proposal) {
        var document = new Document("number", proposal.number())
                .append("schedule", schedule(proposal.schedule()))
                .append("movesFrom", proposal.movesFrom().toString());
        proposal.preview().ifPresent(it -> document.append("preview", preview(it)));
        return document;
    }

    private static Proposal proposal(Document document) {
        return new Proposal(
                document.getInteger("number"),
                schedule(document.get("schedule", Document.class)),
                LocalDate.parse(document.getString("movesFrom")),
                preview(document));
    }

    private static Document preview(Preview preview) {
        return new Document("id", preview.id()).append("moves", preview.moves()).append("at", Date.from(preview.at()));
    }

    private static Optional<Preview> preview(Document document) {
        return Optional.ofNullable(document.get("preview", Document.class))
                .map(it -> new Preview(
                        it.getString("id"),
                        it.getInteger("moves"),
                        it.getDate("at").toInstant()));
    }

    private static Document schedule(YearSchedule schedule) {
        return new Document("version", schedule.version())
                .append("year", schedule.year())
                .append("source", schedule.source())
                .append("published", schedule.published().toString())
                .append("rest", days(schedule.holidays()))
                .append("work", days(schedule.makeUpDays()))
                .append(
                        "decisions",
                        schedule.decisions().stream()
                                .map(it -> new Document("date", it.date().toString())
                                        .append("working", it.working())
                                        .append("reason", it.reason()))
                                .toList());
    }

    private static YearSchedule schedule(Document document) {
        return new YearSchedule(
                document.getString("version"),
                document.getInteger("year"),
                document.getString("source"),
                LocalDate.parse(document.getString("published")),
                days(document.getList("rest", Document.class)),
                days(document.getList("work", Document.class)),
                document.getList("decisions", Document.class, List.of()).stream()
                        .map(it -> new LocalDecision(
                                LocalDate.parse(it.getString("date")),
                                it.getBoolean("working"),
                                it.getString("reason")))
                        .toList());
    }

    private static List<Document> days(Map<LocalDate, String> days) {
        return days.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> new Document("date", day.getKey().toString()).append("name", day.getValue()))
                .toList();
    }

    private static Map<LocalDate, String> days(List<Document> documents) {
        var days = new HashMap<LocalDate, String>();
        documents.forEach(day -> days.put(LocalDate.parse(day.getString("date")), day.getString("name")));
        return days;
    }
}
