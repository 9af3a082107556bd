package cn.yongji.onestop.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 联系电话 as people write them. */
class TelephoneTest {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "13800000000 | 13800000000",
                "+8613800000000 | 13800000000",
                "+86 138 0000 0000 | 13800000000",
                "+86-138-0000-0000 | 13800000000",
                "0086 13800000000 | 13800000000",
                "8613800000000 | 13800000000",
                "138-0000-0000 | 13800000000",
                "１３８００００００００ | 13800000000",
                "0359-8021234 | 0359-8021234",
                "03598021234 | 0359-8021234",
                "(0359) 8021234 | 0359-8021234",
                "（0359）8021234 | 0359-8021234",
                "0359 802 1234 | 0359-8021234",
                "+86 359 8021234 | 0359-8021234",
                "+86 (0)359 8021234 | 0359-8021234",
                "010-65298888 | 010-65298888",
                "+86 10 6529 8888 | 010-65298888",
                "0359-8021234-801 | 0359-8021234-801",
                "0359-8021234转801 | 0359-8021234-801",
                "0359-8021234 转 801 | 0359-8021234-801",
                "0359-8021234（分机 801） | 0359-8021234-801",
                "0359-8021234 ext. 801 | 0359-8021234-801",
                "0359-8021234#801 | 0359-8021234-801",
                "0359—8021234 | 0359-8021234",
                "400-123-4567 | 400-123-4567",
                "4001234567 | 400-123-4567",
                "400 1234 567 | 400-123-4567",
                "800-820-8820 转 2 | 800-820-8820-2",
                "8021234 | 8021234",
                "80212345-12 | 80212345-12",
                "12345 | 12345",
                "95588 | 95588",
                "+852 2123 4567 | +85221234567",
                "0044 20 7946 0000 | +442079460000",
            })
    void a_number_is_kept_in_one_form_however_it_was_typed(String typed, String kept) {
        var number = Telephone.parse(typed).orThrow();

        assertThat(number.value()).isEqualTo(kept);
        assertThat(Telephone.parse(kept).orThrow()).isEqualTo(number);
    }

    @Test
    void what_comes_along_unseen_from_a_page_is_left_out() {
        assertThat(Telephone.parse("\u202d138\u200b00000000\u202c").orThrow().value())
                .isEqualTo("13800000000");
        assertThat(Telephone.parse("0359\u20118021234").orThrow().value()).isEqualTo("0359-8021234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "12",
                "1234",
                "123456",
                "1380000000",
                "138000000000",
                "12800000000",
                "abc",
                "无",
                "0359-123",
                "+86",
                "+8612345",
                "13800000000 13900000000",
                "0359-8021234-8011234567",
                "400-123-456"
            })
    void what_is_no_number_is_refused_with_examples(String typed) {
        assertThat(Telephone.parse(typed))
                .isInstanceOfSatisfying(
                        Parsed.Rejected.class,
                        it -> assertThat(it.reason().zh()).contains("13800000000", "0359-8021234"));
    }

    @Test
    void a_message_goes_to_a_mobile_number_only() {
        assertThat(Telephone.parse("+86 138 0000 0000").orThrow().isMobile()).isTrue();
        assertThat(Telephone.parse("0359-8021234").orThrow().isMobile()).isFalse();
        assertThat(Telephone.parse("12345").orThrow().isMobile()).isFalse();
    }
}
