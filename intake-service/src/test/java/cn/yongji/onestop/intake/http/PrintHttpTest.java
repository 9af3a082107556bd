package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan as PDF: dear to make, so it is made once, and nobody has more than his share of the printer. */
@OnestopTest
class PrintHttpTest {
    private static final int AT_ONCE = 30;

    @Autowired
    Api api;

    @Test
    void thirty_prints_at_once_by_one_account_leave_intake_open_and_those_refused_are_told_when_to_try_again()
            throws Exception {
        var unit = Enterprise.founded(api);
        var id = planned(unit);
        var together = new CyclicBarrier(AT_ONCE + 1);
        var prints = new ArrayList<Future<Reply>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < AT_ONCE; i++)
                prints.add(threads.submit(() -> {
                    together.await();
                    return unit.api().get(pdf(id));
                }));
            together.await();

            assertThat(unit.api().get("/v1/projects/" + id).status()).isEqualTo(200);
            assertThat(Enterprise.founded(api).project()).isNotEmpty();
        }

        var statuses = new ArrayList<Integer>();
        for (var print : prints) {
            statuses.add(print.get().status());
            if (print.get().status() == 200) continue;
            assertThat(print.get().problem()).isEqualTo("too-many-at-once");
            assertThat(print.get().header("Retry-After")).hasValue("5");
        }
        assertThat(statuses).containsAnyOf(200).isSubsetOf(List.of(200, 429));
        assertThat(unit.api().get(pdf(id)).status()).isEqualTo(200);
    }

    @Test
    void a_plan_is_printed_once_until_it_changes_and_who_has_it_is_told_so() {
        var unit = Enterprise.founded(api);
        var id = planned(unit);

        var first = unit.api().get(pdf(id));
        var again = unit.api().get(pdf(id));
        var tag = first.etag().orElseThrow();
        var known = unit.api().with("If-None-Match", tag).get(pdf(id));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.bytes()).as("the same print").isEqualTo(first.bytes());
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.bytes()).isEmpty();

        issue(unit, id);
        var next = unit.api().with("If-None-Match", tag).get(pdf(id));
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.etag()).isNotEqualTo(first.etag());
    }

    private static String planned(Enterprise unit) {
        var id = unit.project();
        issue(unit, id);
        return id;
    }

    private static void issue(Enterprise unit, String id) {
        var issued = unit.api().withKey().post("/v1/projects/" + id + "/plan", "{\"receivedOn\": \"2026-11-25\"}");
        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
    }

    private static String pdf(String id) {
        return "/v1/projects/" + id + "/plan/pdf";
    }
}
