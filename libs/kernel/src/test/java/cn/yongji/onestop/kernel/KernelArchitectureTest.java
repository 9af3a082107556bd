package cn.yongji.onestop.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "cn.yongji.onestop.kernel", importOptions = ImportOption.DoNotIncludeTests.class)
class KernelArchitectureTest {

    @ArchTest
    static final ArchRule the_kernel_knows_only_java = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("cn.yongji.onestop.kernel..", "java..", "org.jspecify..")
            .because("every service and every tool carries it, so it must not bring a framework along");

    @ArchTest
    static final ArchRule time_is_handed_in = noClasses()
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("now")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("a due date that depends on when it is computed cannot be explained afterwards");

    @ArchTest
    static final ArchRule chance_is_handed_in = noClasses()
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SecureRandom.class, ThreadLocalRandom.class)
            .because("the same input must give the same answer");

    @ArchTest
    static final ArchRule features_do_not_know_each_other = slices().matching("cn.yongji.onestop.kernel.(*)..")
            .should()
            .notDependOnEachOther()
            // A decision says what others are told, and a digest what all that was told comes to; nothing else knows.
            .ignoreDependency(
                    JavaClass.Predicates.resideInAnyPackage("..kernel.decision..", "..kernel.digest.."),
                    JavaClass.Predicates.resideInAPackage("..kernel.event.."))
            .because("they meet in the services, not here");

    @ArchTest
    static final ArchRule absence_is_marked = classes()
            .should(new ArchCondition<JavaClass>("be in a package marked @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getName() + " is not in a marked package"));
                }
            })
            .because("what may be absent must be visible, and the build checks it only in marked packages");
}
