package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.event.MergedHandling;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 文号重复: one number for two decisions of a department in a year is taken, and told. */
@OnestopTest
class ResultNumberHttpTest {
    private static final String NUMBER = "永环审〔2026〕15号";

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    private final String department = "d" + System.nanoTime();

    @Test
    void a_number_that_another_decision_of_the_department_has_is_taken_and_told_on_the_receipt_and_on_both_reviews() {
        var first = hall();
        var second = hall();
        var before = granted(first, NUMBER);
        assertThat(before.path("warnings")).isEmpty();

        var receipt = granted(second, "永环审[2026] 15 号");

        assertThat(receipt.path("state").asString()).isEqualTo("GRANTED");
        assertThat(receipt.at("/warnings/0/code").asString()).isEqualTo("result-number-used");
        assertThat(receipt.at("/warnings/0/reviewIds/0").asString()).isEqualTo(first.reviewId("M13"));
        assertThat(warned(first)).containsExactly(second.reviewId("M13"));
        assertThat(warned(second)).containsExactly(first.reviewId("M13"));
    }

    @Test
    void a_refusal_counts_as_a_decision_and_one_without_a_number_is_no_matter() {
        var first = hall();
        var second = hall();
        first.decide("M13", "{\"verdict\":\"REFUSED\",\"ground\":\"不符合\",\"resultNumber\":\"%s\"}".formatted(NUMBER));
        second.decide("M13", "{\"verdict\":\"REFUSED\",\"ground\":\"不符合\"}");
        assertThat(warned(second)).isEmpty();

        var third = hall();

        assertThat(granted(third, NUMBER).at("/warnings/0/reviewIds/0").asString())
                .isEqualTo(first.reviewId("M13"));
    }

    @Test
    void another_department_may_have_the_same_number_and_the_unit_learns_nothing_of_other_projects() {
        var first = hall();
        var second = hall();
        var elsewhere = new Hall(api, clock).order("M13", 10).accepted();
        granted(first, NUMBER);
        granted(second, NUMBER);

        assertThat(granted(elsewhere, NUMBER).path("warnings")).isEmpty();
        assertThat(api.as(Role.WINDOW).get(second.review("M13")).json().path("warnings"))
                .isEmpty();
    }

    @Test
    void the_parts_of_one_merged_handling_may_be_decided_in_one_paper() {
        var merged = new MergedHandling("G1", "合并办理", List.of("M13", "M15"));
        var terms = new ReviewTerms("APPROVAL", 20, 10, false, false, false, merged, List.of(), List.of(), List.of());
        var hall = new Hall(api, clock)
                .order("M13", department, 10)
                .order("M13", 10, terms)
                .order("M15", department, 10)
                .order("M15", 10, terms)
                .accepted();
        granted(hall, NUMBER);

        var other = hall.decide("M15", grant(NUMBER));

        assertThat(other.status()).as(other::toString).isEqualTo(200);
        assertThat(other.json().path("warnings")).isEmpty();
    }

    @Test
    void results_in_bulk_are_warned_of_one_by_one() {
        var first = hall();
        var second = hall();
        var items = List.of(item("R1", first), item("R2", second));

        var reply = api.as(DepartmentSystemHttpTest.system(department))
                .post("/v1/departments/" + department + "/results", "{\"results\":[" + String.join(",", items) + "]}");

        assertThat(reply.status()).as(reply::toString).isEqualTo(207);
        assertThat(reply.json().at("/results/0/warnings")).isEmpty();
        assertThat(reply.json().at("/results/1/warnings/0/code").asString()).isEqualTo("result-number-used");
    }

    private Hall hall() {
        return new Hall(api, clock).order("M13", department, 10).accepted();
    }

    private static JsonNode granted(Hall hall, String number) {
        var reply = hall.decide("M13", grant(number));
        assertThat(reply.status()).as(reply::toString).isEqualTo(200);
        return reply.json();
    }

    private static String grant(String number) {
        return "{\"verdict\":\"GRANTED\",\"resultNumber\":\"%s\"}".formatted(number);
    }

    private static String item(String id, Hall hall) {
        return "{\"resultId\":\"%s\",\"reviewId\":\"%s\",\"version\":1,\"decision\":%s}"
                .formatted(id, hall.reviewId("M13"), grant(NUMBER));
    }

    private static List<String> warned(Hall hall) {
        Reply seen = hall.read("M13");
        return seen.json()
                .at("/warnings")
                .valueStream()
                .flatMap(it -> it.path("reviewIds").valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
