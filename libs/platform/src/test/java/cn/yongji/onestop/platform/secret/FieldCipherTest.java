package cn.yongji.onestop.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** R-PLT-120, R-PLT-121, R-PLT-123: what lies encrypted, and who can read it. */
class FieldCipherTest {
    private static final String PLACE = "liaisons/p1.named.0.phone";
    private static final String OLD = "2025:" + key(1);
    private static final String NEW = "2026:" + key(2);

    private final FieldCipher cipher = cipher(OLD);

    private static FieldCipher cipher(String setting) {
        return new FieldCipher(KeyRing.parse(setting));
    }

    private static String key(int filling) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void what_was_encrypted_is_read_at_its_place() {
        assertThat(cipher.decrypt(cipher.encrypt("联系人 13800000000", PLACE), PLACE))
                .isEqualTo("联系人 13800000000");
        assertThat(cipher.decrypt(cipher.encrypt("", PLACE), PLACE)).isEmpty();
    }

    @Test
    void the_same_text_never_looks_the_same_and_never_shows() {
        var first = cipher.encrypt("13800000000", PLACE);
        var second = cipher.encrypt("13800000000", PLACE);

        assertThat(first).isNotEqualTo(second);
        assertThat(new String(first.getData(), StandardCharsets.ISO_8859_1)).doesNotContain("138");
    }

    @Test
    void a_value_that_was_moved_to_another_place_is_not_read() {
        var value = cipher.encrypt("13800000000", PLACE);

        assertThatThrownBy(() -> cipher.decrypt(value, "liaisons/p2.named.0.phone"))
                .isInstanceOf(Undecipherable.class)
                .hasMessageContaining("liaisons/p2.named.0.phone")
                .hasMessageContaining("changed or moved");
    }

    @Test
    void a_change_of_any_byte_is_noticed() {
        var bytes = cipher.encrypt("13800000000", PLACE).getData();

        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt(new Binary(changed), PLACE))
                    .as("byte %d", i)
                    .isInstanceOf(Undecipherable.class);
        }
        for (var length = 0; length < bytes.length; length++) {
            var cut = new Binary(Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> cipher.decrypt(cut, PLACE))
                    .as("the first %d bytes", length)
                    .isInstanceOf(Undecipherable.class);
        }
    }

    @Test
    void the_first_key_encrypts_and_all_decrypt() {
        var before = cipher.encrypt("13800000000", PLACE);
        var both = cipher(NEW + "," + OLD);

        assertThat(both.newestKey()).isEqualTo("2026");
        assertThat(both.decrypt(before, PLACE)).isEqualTo("13800000000");
        assertThat(cipher(NEW).decrypt(both.encrypt("13800000000", PLACE), PLACE))
                .isEqualTo("13800000000");
    }

    @Test
    void a_key_that_is_missing_or_another_one_is_named() {
        var value = cipher.encrypt("13800000000", PLACE);

        assertThatThrownBy(() -> cipher(NEW).decrypt(value, PLACE))
                .isInstanceOf(Undecipherable.class)
                .hasMessageContaining("no key with the id 2025");
        assertThatThrownBy(() -> cipher("2025:" + key(3)).decrypt(value, PLACE))
                .isInstanceOf(Undecipherable.class)
                .hasMessageContaining("key with the id 2025 is not the one it was");
    }

    @Test
    void a_setting_that_cannot_be_read_is_explained_without_a_key() {
        assertThatThrownBy(() -> KeyRing.parse(key(1))).hasMessageContaining("has no id");
        assertThatThrownBy(() -> KeyRing.parse("a:" + key(1) + ",a:" + key(2)))
                .hasMessageContaining("a is there twice");
        assertThatThrownBy(() -> KeyRing.parse("a:c2hvcnQ=")).hasMessageContaining("key a has 5 bytes, not 32");
        assertThatThrownBy(() -> KeyRing.parse("a:§§§"))
                .hasMessageContaining("key a is no Base64")
                .hasNoCause()
                .hasMessageNotContaining("§");
        assertThat(KeyRing.parse(OLD)).hasToString("KeyRing[2025]");
    }

    @Test
    void without_a_key_nothing_is_encrypted_and_it_says_what_to_set() {
        assertThatThrownBy(() -> cipher("").encrypt("13800000000", PLACE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ONESTOP_DATA_KEYS is not set");
    }
}
