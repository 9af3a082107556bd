package cn.yongji.onestop.intake.counter.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is left of a name and a number for those who need neither. */
class MaskedTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void of_a_name_the_first_character_stays_and_of_a_number_its_ends() {
        assertThat(Masked.name("王敏")).isEqualTo("王**");
        assertThat(Masked.name("𠮷田")).isEqualTo("𠮷**");
        assertThat(Masked.name("")).isEmpty();
        assertThat(Masked.phone("13800001234")).isEqualTo("138****1234");
        assertThat(Masked.phone("96110")).isEqualTo("*****");
    }

    @Test
    void the_contact_and_every_number_of_a_form_is_masked_and_nothing_else_is() {
        var form = JSON.readTree("""
            {"contact": {"name": "王敏", "phone": "13800001234", "more": [{"name": "李强"}]},
             "notificationPhone": "13900005678", "construction": "新建厂房", "agencyWanted": true}
            """);

        assertThat(PersonalFields.masked(form)).isEqualTo(JSON.readTree("""
            {"contact": {"name": "王**", "phone": "138****1234", "more": [{"name": "李**"}]},
             "notificationPhone": "139****5678", "construction": "新建厂房", "agencyWanted": true}
            """));
        assertThat(PersonalFields.of(form))
                .extracting(PersonalFields.Field::pointer)
                .containsExactly("/contact/name", "/contact/phone", "/contact/more/0/name", "/notificationPhone");
        assertThat(form.at("/contact/name").asString()).isEqualTo("王敏");
    }
}
