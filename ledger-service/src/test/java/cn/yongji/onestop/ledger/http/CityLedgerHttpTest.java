package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.CataloguePublishedV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.NamedCode;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The ledger of what belongs to no project. */
class CityLedgerHttpTest extends LedgerHttp {
    private static final String CITY = "/v1/ledgers/city";

    private final String version = "2031-01-01-" + UUID.randomUUID();
    private EventEnvelope published;

    @BeforeEach
    void a_catalogue_is_published() {
        var catalogue = new CataloguePublishedV1(
                "catalogue-" + version,
                version,
                LocalDate.of(2031, 1, 1),
                List.of(new NamedCode("water", "水利局")),
                List.of(),
                List.of(),
                Instant.parse("2026-11-10T02:00:00Z"),
                "admin2",
                List.of());
        published = new EventEnvelope(
                UUID.randomUUID(),
                "catalogue.published.v1",
                "/onestop/intake",
                version,
                1,
                catalogue.publishedAt(),
                "admin2",
                null,
                catalogue);
        Wire.say(published);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(timeline("en"))
                        .anySatisfy(it -> assertThat(it).contains("Catalogue " + version + " published")));
    }

    @Test
    void a_catalogue_that_is_published_is_an_entry_with_a_leaf_and_a_sentence_in_two_languages() {
        assertThat(timeline("zh")).contains("事项目录 " + version + " 发布，自 2031-01-01 起施行");
        var verification = auditor().get(CITY + "/verification").json();
        assertThat(verification.path("valid").asBoolean())
                .as(verification::toString)
                .isTrue();
        var entry = entry();
        assertThat(entry.path("type").asString()).isEqualTo("catalogue.published.v1");
        assertThat(entry.path("subject").asString()).isEqualTo("catalogue-" + version);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var proof = auditor().get(CITY + "/entries/" + entry.path("index").asLong() + "/proof");
            assertThat(proof.status()).as(proof::toString).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LEADER", "AUDITOR", "ADMIN"})
    void leaders_auditors_and_administrators_read_it_on_page_and_in_the_news(Role role) {
        var page = api.as(role).get(CITY);

        assertThat(page.status()).as(page::toString).isEqualTo(200);
        assertThat(news(api.as(role))).contains(published.type());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"WINDOW", "COORDINATOR", "ENTERPRISE", "AGENT", "REVIEWER"})
    void for_all_others_there_is_none(Role role) {
        assertThat(api.as(role).get(CITY).status()).isEqualTo(404);
        assertThat(news(api.as(role))).isEmpty();
    }

    @Test
    void it_is_no_project_on_the_board_nor_in_the_list() {
        var staff = api.as(Role.LEADER).get("/v1/board?view=STAFF");
        var list = auditor().get("/v1/ledgers?limit=200");

        assertThat(staff.status()).as(staff::toString).isEqualTo(200);
        assertThat(staff.toString()).doesNotContain("\"city\"");
        assertThat(list.json().path("items").valueStream())
                .extracting(it -> it.path("projectId").asString())
                .doesNotContain("city");
    }

    private JsonNode entry() {
        return all(auditor(), CITY + "/entries").stream()
                .filter(it ->
                        it.path("eventId").asString().equals(published.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> timeline(String language) {
        return all(auditor().with("Accept-Language", language), CITY + "/timeline").stream()
                .map(it -> it.path("text").asString())
                .toList();
    }

    private static List<String> news(Api reader) {
        return all(reader, "/v1/news?project=city").stream()
                .map(it -> it.path("type").asString())
                .distinct()
                .toList();
    }

    /** Everything that there is, part by part. */
    private static List<JsonNode> all(Api reader, String list) {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var part = reader.get(list + (list.contains("?") ? "&" : "?") + "limit=100" + cursor)
                    .json();
            part.path("items").forEach(all::add);
            var more = list.startsWith("/v1/news") ? part.path("more").asBoolean() : part.has("next");
            cursor = more ? "&cursor=" + part.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return all;
    }
}
