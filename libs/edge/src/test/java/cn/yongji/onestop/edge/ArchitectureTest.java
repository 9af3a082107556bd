package cn.yongji.onestop.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.yongji.onestop.edge", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_edge_stores_and_sends_nothing = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.yongji.onestop.platform..",
                    "cn.yongji.onestop.gateway..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "org.springframework.kafka..")
            .because("the gateway has neither store nor broker, and pays for what this library brings along");

    @ArchTest
    static final ArchRule rooms_have_no_cycles = slices().matching("cn.yongji.onestop.edge.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room that can be understood alone can be changed alone");
}
