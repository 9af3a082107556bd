package cn.yongji.onestop.coordination.meeting.seat.mongo;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.at;

import cn.yongji.onestop.coordination.difficulty.domain.Level;
import cn.yongji.onestop.coordination.meeting.seat.domain.Absence;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegate;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegation;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.testkit.StateSamples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved form at rest of who speaks for a department. */
class DelegationMappingTest {
    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        var two = List.of(new Delegate("chief", Level.COORDINATION_MEETING), new Delegate("deputy", Level.HUDDLE));
        var away = List.of(new Absence("deputy", MONDAY.plusDays(1), MONDAY.plusDays(2)));
        var untold = Delegation.of(DepartmentCode.of("water")).with(two, away, MONDAY, at(MONDAY));
        return StateSamples.of(DelegationMapping.MAPPING)
                .with("named", untold.booked(untold.unbooked().orElseThrow()))
                .with("with an absence that is to be told", untold)
                .with("nobody", Delegation.of(DepartmentCode.of("water")))
                .tests();
    }
}
