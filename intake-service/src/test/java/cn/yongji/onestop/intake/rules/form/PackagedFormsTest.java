package cn.yongji.onestop.intake.rules.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.form.domain.FormFinding;
import cn.yongji.onestop.intake.rules.form.domain.FormSheet;
import cn.yongji.onestop.intake.rules.form.schema.PackagedForms;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 一表申请: what is missing, and what is wrong. */
class PackagedFormsTest {
    private static final PackagedForms FORMS = new PackagedForms();

    private static FormSheet sheet(String json) {
        return new FormSheet("project-landing", 1, json);
    }

    @Test
    void a_filled_form_has_nothing_to_complain_about() {
        var review = FORMS.review(sheet("""
            {"contact": {"name": "王敏", "phone": "13800000000"}, "construction": "新建厂房",
             "deliveryMode": "ELECTRONIC", "truthCommitment": true}\
            """));

        assertThat(review).hasValueSatisfying(it -> {
            assertThat(it.malformed()).isEmpty();
            assertThat(it.missing()).isEmpty();
        });
    }

    @Test
    void what_is_not_filled_in_is_missing_and_named_by_pointer() {
        var review = FORMS.review(sheet("{\"contact\": {\"name\": \"\"}, \"deliveryMode\": \"POST\"}"))
                .orElseThrow();

        assertThat(review.malformed()).isEmpty();
        assertThat(review.missing())
                .extracting(FormFinding::pointer)
                .containsExactlyInAnyOrder("/contact/name", "/contact/phone", "/construction", "/truthCommitment");
    }

    @Test
    void what_is_filled_in_wrongly_is_malformed_even_in_a_draft() {
        var review = FORMS.review(sheet("""
            {"contact": {"name": 5, "phone": "12"}, "deliveryMode": "PIGEON", "truthCommitment": false,
             "surprise": 1}\
            """)).orElseThrow();

        assertThat(review.malformed())
                .extracting(FormFinding::pointer)
                .containsExactlyInAnyOrder(
                        "/contact/name", "/contact/phone", "/deliveryMode", "/truthCommitment", "/surprise");
    }

    @Test
    void a_form_or_version_that_is_not_published_is_not_found() {
        assertThat(FORMS.find("project-landing", Optional.of(9))).isEmpty();
        assertThat(FORMS.find("other", Optional.empty())).isEmpty();
        assertThat(FORMS.review(new FormSheet("other", 1, "{}"))).isEmpty();
    }

    @Test
    void versions_stand_side_by_side_and_a_sheet_is_looked_at_under_its_own() {
        var forms = new PackagedForms();
        var json = "{\"notificationPhone\": \"13800000000\"}";

        var older = forms.review(new FormSheet("project-landing", 1, json)).orElseThrow();
        var newer = forms.review(new FormSheet("project-landing", 2, json)).orElseThrow();

        assertThat(forms.find("project-landing", Optional.empty()).orElseThrow().version())
                .isEqualTo(2);
        assertThat(older.malformed()).hasSize(1);
        assertThat(newer.malformed()).isEmpty();
    }
}
