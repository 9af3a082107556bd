package cn.yongji.onestop.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a service is cut. A service checks itself with one line:
 * {@code ArchitectureRules.check(ReviewApplication.class)}. A rule that finds nothing to look at fails, so that a moved
 * package does not switch it off.
 */
public final class ArchitectureRules {
    private static final String ROOT = "cn.yongji.onestop.";

    private ArchitectureRules() {}

    /** Checks the production classes in the package of this class and below. */
    public static void check(Class<?> application) {
        var service = application.getPackageName();
        check(service, of(service));
    }

    /** The same for a service whose features are in rooms: the feature is the second word of a package, not the first. */
    public static void checkInRooms(Class<?> application) {
        var service = application.getPackageName();
        check(service, of(service, service + ".*.(*).."));
    }

    private static void check(String service, Map<String, ArchRule> rules) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
        rules.values().forEach(rule -> rule.check(classes));
        BoundRows.check(classes);
    }

    /** The rules for a service with this root package, by name. */
    public static Map<String, ArchRule> of(String service) {
        return of(service, service + ".(*)..");
    }

    private static Map<String, ArchRule> of(String service, String feature) {
        SequencedMap<String, ArchRule> rules = new TreeMap<>();
        rules.put("the domain knows only java, the kernel and the formats of the log", domainKnowsOnlyJava());
        rules.put("the domain neither looks at the clock nor rolls dice", domainIsPure());
        rules.put("a service is started in one way", startedInOneWay());
        rules.put("features have no cycles", featuresHaveNoCycles(feature));
        rules.put("web and mongo never meet", webAndMongoNeverMeet());
        rules.put("services share only the libraries", servicesShareOnlyLibraries(service));
        rules.put("states at rest have approved samples", SampledStates.rule(service));
        rules.putAll(WordsOfTheRim.rules());
        return rules;
    }

    private static ArchRule domainKnowsOnlyJava() {
        return classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("..domain..", "java..", "org.jspecify..", ROOT + "kernel..", ROOT + "tlog..")
                .because("rules must be readable and testable without Spring, MongoDB or JSON")
                .allowEmptyShould(false);
    }

    private static ArchRule domainIsPure() {
        return noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .callCodeUnitWhere(looksAtTheClock().or(rollsDice()))
                .because("time and ids come in with the command, so that a decision can be repeated")
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaCall<?>> looksAtTheClock() {
        return target(nameMatching("now|currentTimeMillis|nanoTime|systemUTC|systemDefaultZone|system"))
                .and(target(owner(in("java.time", "java.lang.System"))))
                .as("looks at the clock");
    }

    private static DescribedPredicate<JavaCall<?>> rollsDice() {
        DescribedPredicate<JavaCall<?>> uuid = target(nameMatching("randomUUID|random|ofEpochMillis"))
                .and(target(owner(in("java.util.UUID", "java.lang.Math"))));
        return uuid.or(target(owner(JavaClass.Predicates.assignableTo(Random.class))))
                .or(target(owner(JavaClass.Predicates.equivalentTo(ThreadLocalRandom.class))))
                .as("rolls dice");
    }

    private static DescribedPredicate<JavaClass> in(String... names) {
        return new DescribedPredicate<>("in " + String.join(", ", names)) {
            @Override
            public boolean test(JavaClass type) {
                for (var name : names) {
                    if (type.getName().equals(name) || type.getPackageName().equals(name)) return true;
                }
                return false;
            }
        };
    }

    private static ArchRule featuresHaveNoCycles(String feature) {
        return slices().matching(feature)
                .should()
                .beFreeOfCycles()
                .because("a feature that can be understood alone can be changed alone")
                .allowEmptyShould(false);
    }

    private static ArchRule startedInOneWay() {
        return methods()
                .that()
                .haveName("main")
                .and()
                .areStatic()
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Application")
                .because("programs that measure or repair are not delivered with what they look at")
                .allowEmptyShould(false);
    }

    private static ArchRule webAndMongoNeverMeet() {
        return noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..mongo..", "com.mongodb..", "org.bson..")
                .because("what is stored and what is sent change for different reasons; the use case stands between"
                        + " them")
                .allowEmptyShould(false);
    }

    private static ArchRule servicesShareOnlyLibraries(String service) {
        return classes()
                .that()
                .resideInAPackage(service + "..")
                .should()
                .onlyDependOnClassesThat(isOutsideOrShared(service))
                .because("services talk by events and public APIs, never by each other's classes")
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> isOutsideOrShared(String service) {
        return new DescribedPredicate<>("are its own, of a library, or not of onestop") {
            @Override
            public boolean test(JavaClass type) {
                var name = type.getName();
                return !name.startsWith(ROOT)
                        || name.startsWith(service + ".")
                        || name.startsWith(ROOT + "kernel.")
                        || name.startsWith(ROOT + "tlog.")
                        || name.startsWith(ROOT + "print.")
                        || name.startsWith(ROOT + "edge.")
                        || name.startsWith(ROOT + "platform.");
            }
        };
    }
}
