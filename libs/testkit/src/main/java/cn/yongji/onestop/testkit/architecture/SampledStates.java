package cn.yongji.onestop.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.testkit.StateSamples;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever says how an aggregate lies in the database has it shown by {@link StateSamples}. */
final class SampledStates {
    private SampledStates() {}

    static ArchRule rule(String service) {
        return classes()
                .that(makeAMapping())
                .should(beSampled(service))
                .because(
                        "a form at rest that no sample guards changes unseen, and what lies there is not read any more")
                // Not every service has aggregates.
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> makeAMapping() {
        DescribedPredicate<JavaCall<?>> made = target(name("of")).and(target(owner(isMapping())));
        return DescribedPredicate.describe(
                "make a mapping", type -> type.getMethodCallsFromSelf().stream().anyMatch(made));
    }

    private static DescribedPredicate<JavaClass> isMapping() {
        return JavaClass.Predicates.equivalentTo(AggregateMapping.class);
    }

    private static ArchCondition<JavaClass> beSampled(String service) {
        return new ArchCondition<>("be sampled by a test") {
            private Set<String> sampled = Set.of();

            @Override
            public void init(Collection<JavaClass> all) {
                sampled = namedBySamples(service);
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var message = "no test of the states of " + type.getName();
                events.add(new SimpleConditionEvent(type, sampled.contains(type.getName()), message));
            }
        };
    }

    /** What the tests name that use samples. */
    private static Set<String> namedBySamples(String service) {
        return new ClassFileImporter()
                .importPackages(service).stream()
                        .map(JavaClass::getDirectDependenciesFromSelf)
                        .map(all -> all.stream()
                                .map(it -> it.getTargetClass().getName())
                                .collect(Collectors.toSet()))
                        .filter(names -> names.contains(StateSamples.class.getName()))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
    }
}
