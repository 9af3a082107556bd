package cn.yongji.onestop.coordination.project.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose project it is. */
class ProjectRefTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private static ProjectRef opened() {
        return ProjectRef.unheard("p")
                .opened(new ProjectRef.Opening("铝基新材料", "91140881MA0GT4BX39", "永济铝基", Optional.of("agent1")));
    }

    private static ProjectRef covered() {
        return opened().coveredBy("agent1", List.of(new ProjectRef.Cover("agent1", "agent2", MONDAY, FRIDAY)));
    }

    @Test
    void who_stands_in_for_the_agent_looks_after_the_project_on_those_days_only() {
        assertThat(covered().isOf("agent2", MONDAY.minusDays(1))).isFalse();
        assertThat(covered().isOf("agent2", MONDAY)).isTrue();
        assertThat(covered().isOf("agent2", FRIDAY)).isTrue();
        assertThat(covered().isOf("agent2", FRIDAY.plusDays(1))).isFalse();
        assertThat(covered().isOf("agent1", MONDAY)).isTrue();
    }

    @Test
    void a_cover_follows_the_agent_and_not_the_project() {
        assertThat(covered().givenTo("agent3").isOf("agent2", MONDAY)).isFalse();
        assertThat(covered().coveredBy("agent1", List.of()).isOf("agent2", MONDAY))
                .isFalse();
        assertThat(covered().coveredBy("agent9", List.of()).isOf("agent2", MONDAY))
                .isTrue();
    }

    @Test
    void who_left_is_the_agent_no_more_and_who_was_given_it_meanwhile_keeps_it() {
        assertThat(opened().leftBy("agent1").agent()).isEmpty();
        assertThat(covered().leftBy("agent1").isOf("agent2", MONDAY)).isFalse();
        assertThat(opened().givenTo("agent3").leftBy("agent1").agent()).contains("agent3");
        assertThat(opened().leftBy("agent1").givenTo("agent3").agent()).contains("agent3");
    }

    @Test
    void who_may_see_what_belongs_to_a_project_follows_its_corrected_unit() {
        var before = opened().opening().orElseThrow().unitUscc();

        var corrected = opened().restated("更名后的项目", "91140881MA0GT4BX3N", "乙单位");

        assertThat(corrected.belongsTo("91140881MA0GT4BX3N")).isTrue();
        assertThat(corrected.belongsTo(before)).isFalse();
        assertThat(corrected.name()).contains("更名后的项目");
        assertThat(corrected.agent()).isEqualTo(opened().agent());
    }
}
