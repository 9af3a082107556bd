package cn.yongji.onestop.intake.counter.liaison;

import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.util.List;

/** The written names of a training. One field is only there to find the projects it served; who came is concealed. */
final class TrainingDocuments {
    private static final WrittenNames NAMES = WrittenNames.table()
            .row(
                    Training.class,
                    "title",
                    "heldOn",
                    "place",
                    "topics",
                    "handouts",
                    "attendees",
                    "recordedAt",
                    "recordedBy")
            .derivedAll(Training.class, "projects", String.class, TrainingDocuments::projects)
            .row(Training.Attendee.class, "projectId", "name", "notedAt=at", "notedBy=by");

    public static final AggregateMapping<Training> MAPPING =
            AggregateMapping.of("trainings", NAMES.of(Training.class), "attendees.name");

    /** The projects it served. */
    static final String PROJECTS = MAPPING.field("projects");

    private static List<String> projects(Training training) {
        return training.attendees().stream()
                .map(Training.Attendee::projectId)
                .distinct()
                .toList();
    }

    private TrainingDocuments() {}
}
