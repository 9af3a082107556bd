package cn.yongji.onestop.coordination.meeting.seat.mongo;

import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.domain.RoomFeature;
import cn.yongji.onestop.testkit.StateSamples;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved form at rest of a room. */
class RoomMappingTest {
    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        var all = new TreeSet<>(List.of(RoomFeature.values()));
        return StateSamples.of(RoomMapping.MAPPING)
                .with("in use", new Room("302", "三楼会议室", 20, all, false))
                .with("closed", new Room("101", "一楼会议室", 8, new TreeSet<>(), true))
                .tests();
    }
}
