package cn.yongji.onestop.intake.counter.liaison.mongo;

import cn.yongji.onestop.intake.counter.liaison.domain.Training;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import org.bson.Document;

/** A training at rest. The projects it served are also there to be found by. */
public final class TrainingDocuments implements AggregateMapping<Training> {
    static final String PROJECTS = "projects";

    @Override
    public String collection() {
        return "trainings";
    }

    /** Who came. */
    @Override
    public Set<String> concealed() {
        return Set.of("attendees.name");
    }

    @Override
    public Document toDocument(Training training) {
        return new Document("title", training.title())
                .append("heldOn", training.heldOn().toString())
                .append("place", training.place())
                .append("topics", training.topics())
                .append("handouts", training.handouts())
                .append(
                        "attendees",
                        training.attendees().stream()
                                .map(it -> new Document("projectId", it.projectId())
                                        .append("name", it.name())
                                        .append("at", Date.from(it.notedAt()))
                                        .append("by", it.notedBy()))
                                .toList())
                .append(
                        PROJECTS,
                        training.attendees().stream()
                                .map(Training.Attendee::projectId)
                                .distinct()
                                .toList())
                .append("recordedAt", Date.from(training.recordedAt()))
                .append("recordedBy", training.recordedBy());
    }

    @Override
    public Training fromDocument(Document document) {
        return new Training(
                document.getString("title"),
                LocalDate.parse(document.getString("heldOn")),
                document.getString("place"),
                document.getList("topics", String.class),
                document.getList("handouts", String.class),
                document.getList("attendees", Document.class).stream()
                        .map(it -> new Training.Attendee(
                                it.getString("projectId"),
                                it.getString("name"),
                                it.getDate("at").toInstant(),
                                it.getString("by")))
                        .toList(),
                document.getDate("recordedAt").toInstant(),
                document.getString("recordedBy"));
    }
}
