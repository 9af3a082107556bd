package cn.yongji.onestop.approval.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who looks after the cases of a project. */
class ProjectAgencyTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Optional<String> ACCEPTED = Optional.of("agent1");
    private static final ProjectAgency UNHEARD = ProjectAgency.unheard("p");

    private static ProjectAgency covered(ProjectAgency agency, String agent) {
        return agency.coveredBy(agent, List.of(new ProjectAgency.Cover(agent, "agent9", MONDAY, MONDAY.plusDays(4))));
    }

    @Test
    void the_agent_of_the_application_looks_after_it_until_another_one_is_named() {
        assertThat(UNHEARD.looksAfter("agent1", ACCEPTED, MONDAY)).isTrue();
        assertThat(UNHEARD.looksAfter("agent1", Optional.empty(), MONDAY)).isFalse();
        assertThat(UNHEARD.givenTo("agent2").looksAfter("agent2", ACCEPTED, MONDAY))
                .isTrue();
        assertThat(UNHEARD.givenTo("agent2").looksAfter("agent1", ACCEPTED, MONDAY))
                .isFalse();
    }

    @Test
    void who_left_looks_after_nothing_and_who_was_given_it_meanwhile_keeps_it() {
        assertThat(UNHEARD.leftBy("agent1").looksAfter("agent1", ACCEPTED, MONDAY))
                .isFalse();
        assertThat(UNHEARD.givenTo("agent2").leftBy("agent1").looksAfter("agent2", ACCEPTED, MONDAY))
                .isTrue();
    }

    @Test
    void a_correction_names_the_unit_of_now_and_the_agent_stays() {
        var first = new ProjectAgency.KnownAs("甲项目", "91140881MA0GT4BX39", "甲公司", Optional.empty());
        var last = new ProjectAgency.KnownAs("乙项目", "91140881MA0KXK1Q0B", "乙公司", Optional.empty());

        var corrected = UNHEARD.givenTo("agent2").restated(first).restated(last);

        assertThat(UNHEARD.known()).isEmpty();
        assertThat(corrected.known()).contains(last);
        assertThat(corrected.looksAfter("agent2", ACCEPTED, MONDAY)).isTrue();
    }

    @Test
    void who_stands_in_for_the_agent_looks_after_it_on_those_days_only() {
        var covered = covered(UNHEARD, "agent1");

        assertThat(covered.looksAfter("agent9", ACCEPTED, MONDAY)).isTrue();
        assertThat(covered.looksAfter("agent9", ACCEPTED, MONDAY.minusDays(1))).isFalse();
        assertThat(covered.looksAfter("agent9", ACCEPTED, MONDAY.plusDays(5))).isFalse();
        assertThat(covered.givenTo("agent2").looksAfter("agent9", ACCEPTED, MONDAY))
                .isFalse();
        assertThat(covered.coveredBy("agent1", List.of()).looksAfter("agent9", ACCEPTED, MONDAY))
                .isFalse();
    }
}
