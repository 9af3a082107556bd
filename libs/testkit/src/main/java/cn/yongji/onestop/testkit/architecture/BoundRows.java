package cn.yongji.onestop.testkit.architecture;

import cn.yongji.onestop.platform.written.Bounds;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A row of {@code at-rest/bounds.txt} speaks of a component that there is; the other direction a state checks as it is written. */
final class BoundRows {
    private static final String KERNEL = "cn.yongji.onestop.kernel";

    private BoundRows() {}

    static void check(JavaClasses classes) {
        var left = new TreeSet<>(Bounds.all().keySet());
        left.removeAll(componentsOf(classes));
        if (!left.isEmpty()) left.removeAll(componentsOf(new ClassFileImporter().importPackages(KERNEL)));
        if (!left.isEmpty()) throw new AssertionError("at-rest/bounds.txt speaks of what there is not: " + left);
    }

    private static Set<String> componentsOf(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isRecord)
                .flatMap(it -> it.getFields().stream())
                .map(it -> nameOf(it.getOwner()) + "." + it.getName())
                .collect(Collectors.toSet());
    }

    private static String nameOf(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
