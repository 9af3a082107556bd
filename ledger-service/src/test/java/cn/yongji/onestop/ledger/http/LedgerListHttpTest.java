package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerListHttpTest extends LedgerHttp {
    private SampleCase recorded(String projectId) {
        var sample = new SampleCase(projectId).opened().planned().accepted().caseOpened();
        Wire.say(sample.story().told());
        awaitLength(projectId, sample.story().told().size());
        return sample;
    }

    private List<String> listed(Api caller, String query) {
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var cursor = next.isEmpty() ? "" : "&cursor=" + next;
            var part = caller.get("/v1/ledgers?" + query + cursor);
            assertThat(part.status()).as(part::toString).isEqualTo(200);
            part.json().path("items").forEach(it -> ids.add(it.path("projectId").asString()));
            next = part.json().path("next").asString("");
        } while (!next.isEmpty());
        return ids;
    }

    @Test
    void each_finds_the_projects_that_they_may_see_and_counts_of_them_alone() {
        recorded(project);

        assertThat(listed(api.as(Role.LEADER), "limit=200")).contains(project);
        assertThat(listed(api.as(Tokens.enterprise(SampleCase.ORG)), "limit=200"))
                .contains(project);
        assertThat(listed(api.as(Tokens.of(Role.AGENT).named("agent1")), "limit=200"))
                .contains(project);
        assertThat(listed(api.as(Tokens.reviewer("ecology")), "limit=200")).contains(project);
        assertThat(listed(api.as(Tokens.enterprise("91140881MA0GT4BX39")), "limit=200"))
                .doesNotContain(project);
        assertThat(listed(api.as(Tokens.of(Role.AGENT).named("agent9")), "limit=200"))
                .isEmpty();
        assertThat(api.as(Tokens.of(Role.AGENT).named("agent9"))
                        .get("/v1/ledgers")
                        .json()
                        .at("/head/projects")
                        .asInt())
                .isZero();
        assertThat(api.as(Role.SCREEN).get("/v1/ledgers").status()).isEqualTo(403);
    }

    @Test
    void who_sees_all_gets_the_totals_of_the_board_that_rests_on_as_many_entries() {
        recorded(project);

        // Entries of a test before may still come in; what is compared rests on the same ones.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var list = auditor().get("/v1/ledgers?limit=1&onTheWall=true").json();
            var board = auditor().get("/v1/board?view=STAFF").json();
            assertThat(list.at("/foot/digest")).isEqualTo(board.at("/foot/digest"));
            assertThat(list.path("head")).isEqualTo(board.path("head"));
            assertThat(listed(auditor(), "limit=7&onTheWall=true"))
                    .hasSameSizeAs(board.path("rows"))
                    .doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "light=OVERDUE",
                "light=NONE",
                "stage=INITIATION",
                "stage=COMPLETION",
                "agent=agent1",
                "department=ecology",
                "department=fire",
                "track=ENTERPRISE_RECORD",
                "track=GOVERNMENT",
                "light=OVERDUE&stage=INITIATION&agent=agent1&sort=LATEST",
                "onTheWall=true",
                "onTheWall=false",
                "sort=NUMBER"
            })
    void filters_narrow_rows_and_counts_alike(String query) {
        recorded(project);

        var counted = auditor()
                .get("/v1/ledgers?limit=1&" + query)
                .json()
                .at("/head/projects")
                .asInt();
        var all = listed(auditor(), "limit=200&" + query);

        assertThat(all).hasSize(counted).doesNotHaveDuplicates();
        var mine = !query.contains("NONE")
                && !query.contains("COMPLETION")
                && !query.contains("fire")
                && !query.contains("=false")
                && !query.contains("track=GOVERNMENT");
        if (mine) assertThat(all).contains(project);
        else assertThat(all).doesNotContain(project);
    }

    @Test
    void what_changed_last_comes_first_where_that_is_asked_for() {
        var other = UUID.randomUUID().toString();
        recorded(other);
        recorded(project).granted("M06", "development-reform");
        var story = new SampleCase(project).opened().planned().accepted().caseOpened();
        story.granted("M06", "development-reform");
        Wire.say(story.story().told());
        awaitLength(story.story().told().size());

        assertThat(listed(auditor(), "limit=200&sort=LATEST").indexOf(project))
                .isLessThan(listed(auditor(), "limit=200&sort=LATEST").indexOf(other));
    }

    @Test
    void a_list_asked_for_in_a_wrong_way_is_refused() {
        for (var query :
                List.of("light=BLUE", "stage=9", "department=x y", "department=forest", "sort=SIZE", "limit=0"))
            assertThat(auditor().get("/v1/ledgers?" + query.replace(" ", "%20")).problem())
                    .as(query)
                    .isEqualTo("parameter-invalid");
        recorded(project);
        var cursor = auditor()
                .get("/v1/ledgers?limit=1&sort=NUMBER")
                .json()
                .path("next")
                .asString("x");
        assertThat(auditor().get("/v1/ledgers?sort=LATEST&cursor=" + cursor).problem())
                .isEqualTo("cursor-invalid");
        assertThat(api.get("/v1/ledgers").status()).isEqualTo(401);
    }
}
