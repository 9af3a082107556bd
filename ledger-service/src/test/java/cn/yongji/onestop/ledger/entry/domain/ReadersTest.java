package cn.yongji.onestop.ledger.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCover;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.StatedFacts;
import cn.yongji.onestop.ledger.SampleCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

    static Stream<Arguments> viewers() {
        return Stream.of(
                Arguments.of(new Viewer.Overseer(), true, true),
                Arguments.of(new Viewer.Counter(), true, true),
                Arguments.of(new Viewer.Unit(SampleCase.ORG), true, true),
                Arguments.of(new Viewer.Unit("91140881MA0GT4BX39"), false, false),
                Arguments.of(agent("agent1"), true, true),
                Arguments.of(agent("agent2"), false, false),
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
        assertThat(Readers.NOBODY.include(agent("agent1"))).isFalse();
        assertThat(Readers.NOBODY.include(new Viewer.Overseer())).isTrue();
    }

    @Test
    void who_leaves_the_project_without_a_successor_reads_its_ledger_no_more() {
        var sample = new SampleCase("p").opened();
        var left = new AgentReleasedV1(
                "p", "agent1", "项目已落地", List.of(), sample.story().now(), "coordinator1");

        assertThat(after(sample).after(left).include(agent("agent1"))).isFalse();
        assertThat(after(sample).after(left).include(new Viewer.Unit(SampleCase.ORG)))
                .isTrue();
    }

    @Test
    void the_right_to_read_follows_a_corrected_unit_whatever_an_older_application_says_later() {
        var sample = new SampleCase("p").opened();
        var corrected = new ProjectFactsChangedV1(
                "p",
                2,
                List.of("unitUscc", "unitName"),
                "登记有误",
                "window1",
                List.of(new FactDifference("unitUscc", SampleCase.ORG, "91140881MA0GT4BX39")),
                new StatedFacts(null, "项目", "GOVERNMENT", "REPAIR", "91140881MA0GT4BX39", "乙单位", 1));
        var now = after(sample).after(corrected);
        var accepted = sample.accepted().story().told().getLast().data();

        for (var readers : List.of(now, now.after(accepted))) {
            assertThat(readers.include(new Viewer.Unit("91140881MA0GT4BX39"))).isTrue();
            assertThat(readers.include(new Viewer.Unit(SampleCase.ORG))).isFalse();
        }
    }

    @Test
    void an_agent_who_left_does_not_come_back_with_an_application_that_is_heard_of_late() {
        var sample = new SampleCase("p").opened();
        var left = new AgentReleasedV1(
                "p", "agent1", "项目已落地", List.of(), sample.story().now(), "coordinator1");
        var gone = after(sample).after(left);

        assertThat(gone.after(sample.accepted().story().told().getLast().data()).include(agent("agent1")))
                .isFalse();
    }

    @Test
    void who_stands_in_for_an_agent_reads_on_those_days_and_while_the_project_is_that_agents() {
        var sample = new SampleCase("p").opened();
        var away = covered("agent1", new AgentCover("agent9", TODAY.minusDays(1), TODAY));

        var covered = after(sample).after(away);

        assertThat(covered.include(agent("agent9"))).isTrue();
        assertThat(covered.include(new Viewer.Agent("agent9", TODAY.minusDays(1))))
                .isTrue();
        assertThat(covered.include(new Viewer.Agent("agent9", TODAY.plusDays(1))))
                .isFalse();
        assertThat(covered.include(agent("agent1"))).isTrue();
        var handedOver = new AgentAssignedV1(
                "p", "agent3", "agent1", "轮换", sample.story().now(), "unit");
        assertThat(covered.after(handedOver).include(agent("agent9"))).isFalse();
        assertThat(covered.after(covered("agent1")).include(agent("agent9"))).isFalse();
        assertThat(covered.after(covered("agent3")).include(agent("agent9"))).isTrue();
    }

    private static AgentCoverChangedV1 covered(String agent, AgentCover... covers) {
        return new AgentCoverChangedV1("p", agent, List.of(covers), Instant.parse("2026-10-12T02:00:00Z"), "office");
    }

    private static Viewer agent(String subject) {
        return new Viewer.Agent(subject, TODAY);
    }

    private static Readers after(SampleCase sample) {
        List<Fact> facts = sample.story().told().stream()
                .map(event -> new Fact(event, "{}", new Salt("00".repeat(32))))
                .toList();
        return Appending.of(Head.empty("p"), facts).head().readers();
    }
}
