package cn.yongji.onestop.approval.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.approval.cases.domain.rule.ContradictionRules.Relation;
import cn.yongji.onestop.approval.cases.domain.rule.ContradictionRules.Rule;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ContradictionTableTest {
    @Test
    void the_table_that_comes_with_the_service_names_setback_access_and_height() {
        var rules = ContradictionTable.read(bound(Map.of()).contradictions()).rules();

        assertThat(rules)
                .contains(
                        new Rule("C01", "SETBACK", "SETBACK", Relation.DIFFERENT),
                        new Rule("C02", "ACCESS_SIDE", "ACCESS_SIDE", Relation.DIFFERENT),
                        new Rule("C03", "HEIGHT_LIMIT", "HEIGHT_MINIMUM", Relation.LESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C01, SETBACK, SETBACK", "C01, A, B, SOMEHOW", "C01, A, B, LESS\nC01, C, D, LESS"})
    void a_wrong_line_stops_the_start(String text) {
        assertThatThrownBy(() -> ContradictionTable.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_supplement_is_taken_for_fifteen_working_days_after_its_deadline_unless_told_otherwise() {
        assertThat(bound(Map.of()).graceWorkingDays()).isEqualTo(15);
        assertThat(bound(Map.of()).noticesEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(bound(Map.of("onestop.approval.cases.grace-working-days", "0"))
                        .graceWorkingDays())
                .isZero();
    }

    private static CaseSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("onestop.approval.cases", CaseSettings.class);
    }
}
