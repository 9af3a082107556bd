package cn.yongji.onestop.intake.counter.liaison;

import cn.yongji.onestop.testkit.StateSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved forms at rest of liaisons and trainings. */
class LiaisonsAtRestTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TestFactory
    Stream<DynamicTest> liaisons() {
        var liaison = new Liaisons.Liaison("王敏", "13800000000", AT, "enterprise1");
        return StateSamples.of(LiaisonDocuments.MAPPING)
                .with("named", new Liaisons("p1", List.of(liaison)))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> trainings() {
        var attendee = new Training.Attendee("p1", "王敏", AT, "agent1");
        return StateSamples.of(TrainingDocuments.MAPPING)
                .with(
                        "held",
                        new Training(
                                "开工培训", DAY, "政务大厅", List.of("容缺受理"), List.of("指南"), List.of(attendee), AT, "agent1"))
                .tests();
    }
}
