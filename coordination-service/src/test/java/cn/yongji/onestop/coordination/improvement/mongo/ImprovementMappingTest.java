package cn.yongji.onestop.coordination.improvement.mongo;

import static cn.yongji.onestop.coordination.improvement.domain.ImprovementDeciderTest.after;
import static cn.yongji.onestop.coordination.improvement.domain.ImprovementDeciderTest.inState;
import static cn.yongji.onestop.coordination.improvement.domain.ImprovementDeciderTest.named;

import cn.yongji.onestop.testkit.StateSamples;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved form at rest of every state of an improvement. */
class ImprovementMappingTest {
    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        return StateSamples.of(ImprovementMapping.MAPPING)
                .with("proposed", inState("Proposed"))
                .with("without a change of the catalogue", inState("Process"))
                .with("proposed again", after(inState("Accepted"), named("hindered")))
                .with("accepted", inState("Accepted"))
                .with("drafted", after(inState("Accepted"), named("drafted")))
                .with("rejected", inState("Rejected"))
                .with("implemented", inState("Implemented"))
                .tests();
    }
}
