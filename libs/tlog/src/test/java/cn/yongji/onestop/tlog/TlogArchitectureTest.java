package cn.yongji.onestop.tlog;

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
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "cn.yongji.onestop.tlog", importOptions = ImportOption.DoNotIncludeTests.class)
class TlogArchitectureTest {

    @ArchTest
    static final ArchRule the_log_knows_only_java = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("cn.yongji.onestop.tlog..", "java..", "javax.crypto..", "org.jspecify..")
            .because("whoever verifies a proof must be able to read all that the verifier does");

    @ArchTest
    static final ArchRule time_is_handed_in = noClasses()
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("now")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("a proof that depends on when it is checked is none");

    @ArchTest
    static final ArchRule chance_is_handed_in = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("cn.yongji.onestop.tlog.note.Ed25519$Given")
            .and()
            .doNotHaveFullyQualifiedName("cn.yongji.onestop.tlog.note.Ed25519")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SecureRandom.class, ThreadLocalRandom.class)
            .because("the same log gives the same bytes; only the public key of a private one is computed by a made-up"
                    + " chance");

    @ArchTest
    static final ArchRule the_log_has_no_circles = slices().matching("cn.yongji.onestop.tlog.(*)..")
            .should()
            .beFreeOfCycles()
            .because("hashing knows no notes, and notes know no policy");

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
