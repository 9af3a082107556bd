package cn.yongji.onestop.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** PackageRooms let arrows down and none up, and no class stands outside. */
class PackageRoomsTest {
    private static final String HOUSE = "cn.yongji.onestop.testkit.architecture.house";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(HOUSE);

    @Test
    void an_arrow_down_is_let_through() {
        PackageRooms.of(HOUSE, "ground", "attic").rule("it is so").check(CLASSES);
    }

    @Test
    void an_arrow_up_is_found() {
        var upsideDown = PackageRooms.of(HOUSE, "attic", "ground").rule("it is so");

        assertThatThrownBy(() -> upsideDown.check(CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("because it is so");
    }

    @Test
    void a_class_in_no_room_is_found() {
        var forgotten = PackageRooms.of(HOUSE, "ground").rule("it is so");

        assertThatThrownBy(() -> forgotten.check(CLASSES)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_room_that_nobody_is_in_is_found() {
        var empty = PackageRooms.of(HOUSE, "ground", "attic", "tower").rule("it is so");

        assertThatThrownBy(() -> empty.check(CLASSES)).isInstanceOf(AssertionError.class);
    }
}
