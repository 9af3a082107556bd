package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.ImprovementSuggestedV1;
import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.kernel.event.RecordedEntry;
import cn.yongji.onestop.kernel.event.WorksBegunV1;
import cn.yongji.onestop.kernel.event.word.ImprovementKind;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.log.LogShelf;
import cn.yongji.onestop.ledger.retrospective.PackJson;
import cn.yongji.onestop.ledger.retrospective.PackShelf;
import cn.yongji.onestop.ledger.retrospective.RetrospectiveDesk;
import cn.yongji.onestop.ledger.retrospective.domain.Pack;
import cn.yongji.onestop.ledger.retrospective.domain.PackSubject;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective;
import cn.yongji.onestop.ledger.retrospective.domain.Suggestion;
import cn.yongji.onestop.ledger.retrospective.domain.SuggestionRule;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.RawJson;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.Partners;
import cn.yongji.onestop.testkit.Reply;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RetrospectiveHttpTest extends LedgerHttp {
    private static final String OCTOBER = "\"from\":\"2026-10-01\",\"to\":\"2026-10-31\"";

    @Autowired
    MovableClock clock;

    @Autowired
    LogShelf log;

    @Autowired
    MongoDatabase database;

    @Autowired
    PackShelf packs;

    @Autowired
    RetrospectiveDesk desk;

    @BeforeEach
    void afterThePeriod() {
        clock.moveTo(Instant.parse("2026-12-01T02:00:00Z"));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void the_same_size_of_the_log_gives_the_same_pack_though_everything_that_is_kept_is_gone() {
        recordedCase();
        var size = logged(SampleCase.of(project).told().size());

        var first = computed(OCTOBER);
        var id = first.json().path("retrospectiveId").asString();
        var pack = auditor().get("/v1/retrospectives/" + id + "/pack");
        var digest = first.json().path("digest").asString();
        assertThat(PackJson.digest(new String(pack.bytes(), StandardCharsets.UTF_8)))
                .isEqualTo(digest);
        assertThat(pack.header("ETag")).contains('"' + digest + '"');

        database.getCollection("report_facts").deleteMany(new Document());
        packs.clear();
        tellMore();
        var again = computed(
                OCTOBER + ",\"treeSize\":" + first.json().path("treeSize").asLong());
        var verified = auditor().get("/v1/retrospectives/" + id + "/verification");

        assertThat(first.json().path("treeSize").asLong()).isGreaterThanOrEqualTo(size);
        assertThat(again.json().path("retrospectiveId").asString()).isEqualTo(id);
        assertThat(verified.json().path("equal").asBoolean())
                .as(verified::toString)
                .isTrue();
        assertThat(auditor().get("/v1/retrospectives/" + id + "/pack").bytes()).isEqualTo(pack.bytes());
    }

    @Test
    void its_digest_is_an_entry_of_the_ledger_of_the_city() {
        recordedCase();
        logged(SampleCase.of(project).told().size());

        var made = computed(OCTOBER);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var entries =
                    auditor().get("/v1/ledgers/city/entries?limit=200").json().path("items");
            assertThat(entries.valueStream())
                    .filteredOn(it -> it.path("type").asString().equals("retrospective.computed.v1"))
                    .anySatisfy(it -> assertThat(it.path("payload").toString())
                            .contains(made.json().path("digest").asString()));
        });
    }

    @Test
    void a_pack_has_the_same_numbers_in_every_format_and_its_chinese_can_be_selected() throws Exception {
        recordedCase();
        logged(SampleCase.of(project).told().size());
        var made = computed(OCTOBER);
        var at = "/v1/retrospectives/" + made.json().path("retrospectiveId").asString();

        var pack = auditor().get(at + "/pack").json();
        var csv = auditor().get(at + "/csv").text();
        var page = auditor().get(at + "/pdf");

        assertThat(pack.path("tables").valueStream())
                .extracting(it -> it.path("code").asString())
                .containsExactly("NUMBERS", "SPLIT", "LONGEST", "ASKED", "GAPS", "EXEMPTIONS", "PROBLEMS", "QUALITY");
        var mean = pack.path("tables").path(0).path("rows").path(1);
        assertThat(mean.path("figure").asString()).isEqualTo("MEAN_USED");
        assertThat(csv)
                .contains(made.json().path("digest").asString())
                .contains("平均用时（工作日）,%d,%d,%s"
                        .formatted(
                                mean.path("numerator").asLong(),
                                mean.path("n").asLong(),
                                mean.path("value").asString()));
        assertThat(auditor().get(at + "/xlsx").bytes()).startsWith('P', 'K');
        try (var document = Loader.loadPDF(page.bytes())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("复盘 2026-10-01 至 2026-10-31", "用时构成", "数据质量")
                    .contains(mean.path("value").asString());
        }
    }

    @Test
    void what_a_pack_suggests_is_told_once_on_the_topic_of_the_ledger_though_it_is_computed_again() {
        var matter = "M-" + project;
        var suggestion = new Suggestion(
                SuggestionRule.PROMISE_TOO_LONG,
                matter,
                "承诺时限可缩短",
                "20",
                "8",
                24,
                288,
                List.of(new RecordedEntry(project, 17)),
                Optional.of(new ProposedChange("putDraftMatter", matter, "promisedWorkingDays", "SET", "8")));
        var period = new PackSubject.Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
        for (var size : List.of(101L, 102L, 102L)) {
            var asked = new Asked<Retrospective>(
                    Command.ofRule("coordinator1", clock.instant()),
                    _ -> new Answer(201, null, null, new RawJson("{}")));
            desk.keep(asked, new Pack(period, size, project, "2026", 1, 1, List.of(), List.of(suggestion)));
        }

        var id = "2026-07-01_2026-09-30-PROMISE_TOO_LONG-" + matter;
        awaitSuggestion(id);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(auditor()
                                .get("/v1/ledgers/city/entries?limit=200")
                                .json()
                                .path("items")
                                .valueStream()
                                .filter(it -> it.path("subject").asString().equals(id)))
                        .hasSize(1));
    }

    private static void awaitSuggestion(String id) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Partners.on(EventContracts.LEDGER).stream()
                                .filter(it -> it.subject().equals(id))
                                .map(Partners.Heard::data))
                        .singleElement()
                        .isInstanceOfSatisfying(ImprovementSuggestedV1.class, it -> {
                            assertThat(it.improvementId()).isEqualTo(id);
                            assertThat(it.kind().is(ImprovementKind.CATALOGUE)).isTrue();
                            assertThat(List.of(it.metric(), it.from(), it.to()))
                                    .containsExactly("PROMISED_WORKING_DAYS", "20", "8");
                        }));
    }

    private static String concluding(Stream<String> suggestions) {
        return suggestions
                .map(
                        "{\"improvementId\":\"%s\",\"verdict\":\"ACCEPTED\",\"reason\":\"合理\",\"owner\":\"water\"}"
                                ::formatted)
                .collect(Collectors.joining(",", "{\"conclusions\":[", "]}"));
    }

    @Test
    void it_is_discussed_and_concluded_by_whoever_saw_it_as_it_stands() {
        recordedCase();
        logged(SampleCase.of(project).told().size());
        var made = computed(OCTOBER);
        var at = "/v1/retrospectives/" + made.json().path("retrospectiveId").asString();
        var meeting = "{\"heldOn\":\"2026-11-09\",\"meeting\":\"十月复盘会\"}";
        var none = "{\"conclusions\":[]}";

        assertThat(seen(at).post(at + "/conclusion", none).problem()).isEqualTo("retrospective-not-discussed");
        var discussed = seen(at).post(at + "/discussion", meeting);
        assertThat(discussed.json().path("state").asString())
                .as(discussed::toString)
                .isEqualTo("DISCUSSED");
        assertThat(seen(at).post(at + "/conclusion", concluding(Stream.of("x"))).problem())
                .isEqualTo("retrospective-suggestions-open");
        // Other tests have handled cases in October as well.
        var suggested = discussed.json().path("suggestions").valueStream().map(JsonNode::asString);
        var concluded = seen(at).post(at + "/conclusion", concluding(suggested));
        assertThat(concluded.json().path("state").asString())
                .as(concluded::toString)
                .isEqualTo("CONCLUDED");
        assertThat(seen(at).post(at + "/discussion", meeting).problem()).isEqualTo("retrospective-concluded");
        assertThat(auditor()
                        .get("/v1/retrospectives?limit=200")
                        .json()
                        .path("items")
                        .valueStream())
                .anySatisfy(it -> assertThat(it.path("state").asString()).isEqualTo("CONCLUDED"));
    }

    @Test
    void a_project_has_its_pack_once_its_works_have_begun() {
        var story = recordedCase();
        logged(story.told().size());
        var body = "\"projectId\":\"" + project + '"';
        assertThat(coordinator().post("/v1/retrospectives", '{' + body + '}').problem())
                .isEqualTo("works-not-begun");

        Wire.say(story.tell(
                project,
                "agent1",
                new WorksBegunV1(
                        project, LocalDate.of(2026, 11, 20), Instant.parse("2026-11-23T02:00:00Z"), "agent1", null)));
        logged(story.told().size());
        var made = computed(body);

        var pack = auditor()
                .get("/v1/retrospectives/" + made.json().path("retrospectiveId").asString() + "/pack");
        assertThat(made.json().path("kind").asString()).isEqualTo("PROJECT");
        assertThat(pack.json().path("tables").path(0).path("rows").toString()).contains("开工", "受理");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"from\":\"2026-10-31\",\"to\":\"2026-10-01\"}",
                "{\"from\":\"2026-10-01\",\"to\":\"2999-10-01\"}",
                "{\"from\":\"1999-10-01\",\"to\":\"2026-10-02\"}",
                "{\"from\":\"2026-10-01\",\"to\":\"2026-10-02\",\"projectId\":\"p\"}",
            })
    void what_is_no_period_that_is_over_has_no_pack(String body) {
        assertThat(coordinator().post("/v1/retrospectives", body).problem()).isEqualTo("retrospective-period-invalid");
    }

    @Test
    void a_size_without_a_checkpoint_has_no_pack() {
        assertThat(coordinator()
                        .post("/v1/retrospectives", "{" + OCTOBER + ",\"treeSize\":999999999}")
                        .problem())
                .isEqualTo("tree-size-without-checkpoint");
        assertThat(auditor().get("/v1/retrospectives/nothing").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTERPRISE", "AGENT", "WINDOW", "REVIEWER", "DEPARTMENT_HEAD", "DEPARTMENT_SYSTEM"})
    void nobody_else_reads_retrospectives(Role role) {
        assertThat(api.as(role).get("/v1/retrospectives").status()).isEqualTo(403);
    }

    private Reply computed(String members) {
        var made = coordinator().post("/v1/retrospectives", '{' + members + '}');
        assertThat(made.status()).as(made::toString).isEqualTo(201);
        return made;
    }

    private Api coordinator() {
        return api.as(Role.COORDINATOR).withKey();
    }

    private Api seen(String at) {
        return coordinator().ifMatch(auditor().get(at).header("ETag").orElseThrow());
    }

    private void tellMore() {
        var other = UUID.randomUUID().toString();
        Wire.say(SampleCase.of(other).told());
        awaitLength(other, SampleCase.of(other).told().size());
    }

    /** The size of the log once every entry of the ledger has its leaf in a checkpoint. */
    private long logged(long length) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> log.leafOf(project, length)
                        .filter(leaf ->
                                log.newest().filter(it -> it.size() > leaf).isPresent())
                        .isPresent());
        return log.leafOf(project, length).orElseThrow() + 1;
    }
}
