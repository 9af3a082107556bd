package cn.yongji.onestop.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What comes in over HTTP is called Body, what only goes out is called View; with everything that they are made of. What
 * goes out as it came in keeps the word that it came with.
 */
final class Carried extends ArchCondition<JavaClass> {
    private final Set<JavaClass> in = new HashSet<>();
    private final Set<JavaClass> out = new HashSet<>();

    Carried() {
        super("be called Body only where they come in, and View only where they do not");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        var types = Set.copyOf(all);
        operations(all)
                .flatMap(it -> it.getParameters().stream())
                .filter(it -> it.isAnnotatedWith(RequestBody.class))
                .map(JavaParameter::getType)
                .forEach(it -> reach(it, types, in));
        operations(all).map(JavaMethod::getReturnType).forEach(it -> reach(it, types, out));
    }

    private static Stream<JavaMethod> operations(Collection<JavaClass> all) {
        return all.stream()
                .flatMap(it -> it.getMethods().stream())
                .filter(it -> it.isMetaAnnotatedWith(RequestMapping.class));
    }

    private static void reach(JavaType type, Set<JavaClass> known, Set<JavaClass> reached) {
        for (var part : type.getAllInvolvedRawTypes()) {
            if (!known.contains(part) || !reached.add(part)) continue;
            part.getFields().stream()
                    .filter(it -> !it.getModifiers().contains(JavaModifier.STATIC))
                    .forEach(it -> reach(it.getType(), known, reached));
            part.getSubclasses().forEach(it -> reach(it, known, reached));
        }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        var name = type.getSimpleName();
        if (name.endsWith("Body") && out.contains(type) && !in.contains(type)) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " only goes out: …View"));
        }
        if (name.endsWith("View") && in.contains(type)) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " comes in: …Body"));
        }
    }
}
