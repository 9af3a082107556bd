package cn.yongji.onestop.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@AnalyzeClasses(packages = "cn.yongji.onestop.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule features_have_no_cycles = slices().matching("cn.yongji.onestop.gateway.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each feature must be understood without knowing all the others");

    @ArchTest
    static final ArchRule the_gateway_knows_no_service = noClasses()
            .that()
            .resideInAPackage("cn.yongji.onestop.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.yongji.onestop.kernel..", "cn.yongji.onestop.platform..", "com.mongodb..", "org.apache.kafka..")
            .because("it routes by path and must not have to change when a service does");

    @ArchTest
    static final ArchRule problems_stand_alone = noClasses()
            .that()
            .resideInAPackage("..gateway.problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..gateway.upstream..", "..gateway.token..", "..gateway.limit..", "..gateway.route..")
            .because("every feature answers with problems, so they may lean on none");

    @ArchTest
    static final ArchRule no_field_injection = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what a class needs stands in its constructor, and settings are validated records");

    @ArchTest
    static final ArchRule time_is_handed_in = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .because("a test must be able to move the clock");

    @ArchTest
    static final ArchRule what_is_set_is_called_settings = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .haveSimpleNameEndingWith("Settings")
            .because("whoever looks for what an operator can set looks for one word (docs/shape.md)");

    @ArchTest
    static final ArchRule what_declares_beans_is_called_configuration = classes()
            .that()
            .areAnnotatedWith(Configuration.class)
            .should()
            .haveSimpleNameEndingWith("Configuration")
            .because("beans that are not found by scanning are looked for under one word (docs/shape.md)");
}
