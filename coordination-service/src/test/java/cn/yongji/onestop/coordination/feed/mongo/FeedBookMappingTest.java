package cn.yongji.onestop.coordination.feed.mongo;

import cn.yongji.onestop.coordination.feed.domain.CalendarFeed;
import cn.yongji.onestop.coordination.feed.domain.FeedBook;
import cn.yongji.onestop.coordination.feed.domain.FeedScope;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.testkit.StateSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FeedBookMappingTest {
    private static final Instant MADE = Instant.parse("2026-09-07T01:00:00Z");

    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        var read = new CalendarFeed(
                "f2",
                new FeedScope.OfDepartment(DepartmentCode.of("ecology")),
                "cd".repeat(32),
                MADE,
                Optional.of(LocalDate.of(2026, 9, 8)));
        return StateSamples.of(FeedBookMapping.MAPPING)
                .with("none", FeedBook.empty("reviewer1"))
                .with("some", new FeedBook("agent1", List.of(feed(new FeedScope.OfAgent("agent1")), read)))
                .with("of a unit", new FeedBook("e1", List.of(feed(new FeedScope.OfUnit("91140881MA0GT4BX39")))))
                .with("of who calls", new FeedBook("c1", List.of(feed(new FeedScope.CalledBy("c1")))))
                .tests();
    }

    private static CalendarFeed feed(FeedScope scope) {
        return CalendarFeed.made("f1", scope, "ab".repeat(32), MADE);
    }
}
