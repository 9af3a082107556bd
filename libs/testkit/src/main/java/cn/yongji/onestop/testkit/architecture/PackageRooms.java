package cn.yongji.onestop.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * A package that is divided into rooms, one above the other. A room may use those below it and none above; every class
 * of the package is in a room. {@link #HALL} is the package itself, where it takes part.
 *
 * @param under the divided package
 * @param lowestFirst the names of its rooms, from the one that all may use to the one that uses all
 */
public record PackageRooms(String under, List<String> lowestFirst) {
    /** The classes that are in the package and in none of its rooms. */
    public static final String HALL = "(hall)";

    /** The rooms of this package, lowest first. */
    public static PackageRooms of(String under, String... lowestFirst) {
        return new PackageRooms(under, List.of(lowestFirst));
    }

    /** Checks the production classes of the package. An empty room fails, so that a moved one is not forgotten. */
    public void check(String because) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(under);
        rule(because).check(classes);
    }

    ArchRule rule(String because) {
        var rooms = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var room : lowestFirst) rooms = rooms.layer(room).definedBy(inside(room));
        for (int at = 0; at < lowestFirst.size(); at++) {
            var below = lowestFirst.subList(0, at).toArray(String[]::new);
            var room = rooms.whereLayer(lowestFirst.get(at));
            rooms = at == 0 ? room.mayNotAccessAnyLayer() : room.mayOnlyAccessLayers(below);
        }
        return rooms.ensureAllClassesAreContainedInArchitectureIgnoring(outsideAllRooms())
                .because(because);
    }

    private String inside(String room) {
        return room.equals(HALL) ? under : under + "." + room + "..";
    }

    private DescribedPredicate<JavaClass> outsideAllRooms() {
        return lowestFirst.contains(HALL)
                ? alwaysFalse()
                : resideInAPackage(under).or(simpleName("package-info"));
    }
}
