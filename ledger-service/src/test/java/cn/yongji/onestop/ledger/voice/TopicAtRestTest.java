package cn.yongji.onestop.ledger.voice;

import cn.yongji.onestop.testkit.StateSamples;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved form at rest of what the ledger speaks about. */
class TopicAtRestTest {
    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        return StateSamples.of(Topic.MAPPING)
                .with("nothing told", Topic.NEW)
                .with("told twice", new Topic(2))
                .tests();
    }
}
