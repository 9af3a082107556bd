package cn.yongji.onestop.intake.rules.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.form.domain.FormFinding;
import cn.yongji.onestop.intake.rules.form.domain.FormReview;
import cn.yongji.onestop.intake.rules.form.domain.FormSheet;
import cn.yongji.onestop.intake.rules.form.schema.PackagedForms;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .isEqualTo(3);
        assertThat(older.malformed()).hasSize(1);
        assertThat(newer.malformed()).isEmpty();
    }

    private static FormReview newest(String json) {
        return FORMS.review(new FormSheet("project-landing", 3, json)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138 0000 0000, 13800000000",
        "(0359) 802-1234, 0359-8021234",
        "0359-8021234 转 801, 0359-8021234-801",
        "400 123 4567, 400-123-4567",
    })
    void a_contact_is_reached_by_any_number_that_people_write(String typed, String kept) {
        var review = newest("{\"contact\": {\"name\": \"王敏\", \"phone\": \"%s\"}}".formatted(typed));

        assertThat(review.malformed()).isEmpty();
        assertThat(review.sheet().json()).contains("\"phone\":\"" + kept + "\"");
    }

    @Test
    void an_older_version_takes_what_it_knows_however_it_was_typed() {
        var review = FORMS.review(sheet("{\"contact\": {\"phone\": \"+86 138-0000-0000\"}}"))
                .orElseThrow();

        assertThat(review.malformed()).isEmpty();
        assertThat(review.sheet().json()).contains("\"13800000000\"");
    }

    @Test
    void messages_go_to_a_mobile_number() {
        assertThat(newest("{\"notificationPhone\": \"+86 13800000000\"}").malformed())
                .isEmpty();
        assertThat(newest("{\"notificationPhone\": \"0359-8021234\"}").malformed())
                .singleElement()
                .satisfies(it -> assertThat(it.zh()).contains("接收通知的手机号", "11 位手机号"));
    }

    @Test
    void what_is_wrong_is_said_by_the_titles_of_the_form_in_both_languages() {
        var review = newest("""
            {"contact": {"name": "%s", "phone": "12"}, "construction": 5, "deliveryMode": "PIGEON",
             "truthCommitment": false, "surprise": 1}\
            """.formatted("王".repeat(51)));

        assertThat(review.malformed())
                .extracting(FormFinding::zh)
                .containsExactlyInAnyOrder(
                        "“联系人姓名”长度不能超过 50 个字，现为 51 个字",
                        "“联系电话”应为电话号码，如 13800000000、0359-8021234、0359-8021234 转 801 或 400-123-4567",
                        "“建设内容及规模”应为文字",
                        "“结果送达方式”应为其中之一：ELECTRONIC、POST、WINDOW",
                        "须勾选“承诺所填内容真实有效”",
                        "申请表没有名为 surprise 的字段");
        assertThat(review.malformed())
                .extracting(FormFinding::en)
                .allSatisfy(it -> assertThat(it).matches("[\\x20-\\x7E]+").doesNotContain("^", "regex", "schema"));
        assertThat(newest("{}").missing()).extracting(FormFinding::zh).contains("请填写“联系人”", "请填写“建设内容及规模”");
    }
}
