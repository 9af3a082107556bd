package cn.yongji.onestop.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.testkit.architecture.tidy.TidyApplication;
import cn.yongji.onestop.testkit.architecture.untidy.UntidyApplication;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules find what they are for, and nothing in a service that is cut well. */
class ArchitectureRulesTest {
    private static final String UNTIDY = UntidyApplication.class.getPackageName();
    private static final JavaClasses ALL_UNTIDY = new ClassFileImporter().importPackages(UNTIDY);

    static Set<String> names() {
        return ArchitectureRules.of(UNTIDY).keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_rule_finds_its_mistake(String name) {
        var rule = ArchitectureRules.of(UNTIDY).get(name);

        assertThatThrownBy(() -> rule.check(ALL_UNTIDY))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("because");
    }

    @Test
    void what_goes_out_and_what_comes_in_is_told_by_name_down_to_its_parts() {
        var rule = WordsOfTheRim.rules().get("what comes in is called Body, what only goes out View");

        assertThatThrownBy(() -> rule.check(ALL_UNTIDY))
                .hasMessageContaining("ReturnController$ReturnedBody only goes out")
                .hasMessageContaining("ReturnController$FeeBody only goes out")
                .hasMessageContaining("ReturnController$ReturnView comes in");
    }

    @Test
    void a_service_cut_well_keeps_all_rules() {
        var tidy = TidyApplication.class.getPackageName();
        var classes = new ClassFileImporter().importPackages(tidy);

        assertThat(ArchitectureRules.of(tidy)).hasSize(11);
        assertThatCode(() -> ArchitectureRules.of(tidy).values().forEach(rule -> rule.check(classes)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn.yongji.onestop.edge", "cn.yongji.onestop.platform"})
    void the_libraries_use_the_words_of_the_rim(String library) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(library);

        assertThat(classes).isNotEmpty();
        assertThatCode(() -> WordsOfTheRim.rules().values().forEach(rule -> rule.check(classes)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_rule_that_finds_nothing_to_look_at_fails() {
        assertThatThrownBy(() -> ArchitectureRules.check(String.class)).isInstanceOf(AssertionError.class);
    }
}
