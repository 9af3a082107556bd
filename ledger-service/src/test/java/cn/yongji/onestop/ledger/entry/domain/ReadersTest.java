package cn.yongji.onestop.ledger.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.ledger.SampleCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadersTest {

    static Stream<Arguments> viewers() {
        return Stream.of(
                Arguments.of(new Viewer.Overseer(), true, true),
                Arguments.of(new Viewer.Unit(SampleCase.ORG), true, true),
                Arguments.of(new Viewer.Unit("91140881MA0GT4BX39"), false, false),
                Arguments.of(new Viewer.Agent("agent1"), true, true),
                Arguments.of(new Viewer.Agent("agent2"), false, false),
                Arguments.of(new Viewer.Department("ecology"), false, true),
                Arguments.of(new Viewer.Department("fire"), false, false));
    }

    @ParameterizedTest(name = "{0}: opened {1}, accepted {2}")
    @MethodSource("viewers")
    void a_ledger_shows_itself_to_those_whom_its_own_entries_name(
            Viewer viewer, boolean whenOpened, boolean whenAccepted) {
        var sample = new SampleCase("p").opened();
        var opened = after(sample).include(viewer);

        sample.planned().accepted();

        assertThat(opened).isEqualTo(whenOpened);
        assertThat(after(sample).include(viewer)).isEqualTo(whenAccepted);
    }

    @Test
    void nobody_but_overseers_sees_a_ledger_that_has_not_heard_of_its_project_yet() {
        assertThat(Readers.NOBODY.include(new Viewer.Unit(SampleCase.ORG))).isFalse();
        assertThat(Readers.NOBODY.include(new Viewer.Agent("agent1"))).isFalse();
        assertThat(Readers.NOBODY.include(new Viewer.Overseer())).isTrue();
    }

    @Test
    void who_leaves_the_project_without_a_successor_reads_its_ledger_no_more() {
        var sample = new SampleCase("p").opened();
        var left = new AgentReleasedV1(
                "p", "agent1", "项目已落地", List.of(), sample.story().now(), "coordinator1");

        assertThat(after(sample).after(left).include(new Viewer.Agent("agent1")))
                .isFalse();
        assertThat(after(sample).after(left).include(new Viewer.Unit(SampleCase.ORG)))
                .isTrue();
    }

    private static Readers after(SampleCase sample) {
        List<Fact> facts = sample.story().told().stream()
                .map(event -> new Fact(event, "{}"))
                .toList();
        return Appending.of(Head.empty("p"), facts).head().readers();
    }
}
