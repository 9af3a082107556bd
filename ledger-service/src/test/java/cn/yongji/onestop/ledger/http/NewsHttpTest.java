package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.AgentAssignedV1;
import cn.yongji.onestop.kernel.event.AgentCover;
import cn.yongji.onestop.kernel.event.AgentCoverChangedV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.StatedFacts;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.Story;
import cn.yongji.onestop.ledger.entry.OtherInstance;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.Tokens;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What happened in all projects that somebody may see, without naming one. */
class NewsHttpTest extends LedgerHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NEWS = "/v1/news";
    private static final String OTHER_UNIT = "91140881MA0KXK1Q0B";

    @Autowired
    MongoDatabase database;

    @Autowired
    MovableClock clock;

    private final String other = UUID.randomUUID().toString();
    private final String agent = "agent-" + UUID.randomUUID();
    private final String successor = "agent-" + UUID.randomUUID();

    @AfterEach
    void backToTheRealTime() {
        clock.reset();
    }

    /** A line of the news. */
    private record Line(String projectId, long index) {}

    @Test
    void each_of_two_units_gets_what_happened_in_its_own_projects_and_never_a_line_of_the_other() {
        var told = recordedCase().told().size();
        awaitNews(project, told);
        Wire.say(opened(other, OTHER_UNIT).told());
        awaitNews(other, 1);

        var one = lines(unit(SampleCase.ORG), "");
        var another = lines(unit(OTHER_UNIT), "");

        assertThat(of(project, one)).hasSize(told).doesNotHaveDuplicates();
        assertThat(of(other, one)).isEmpty();
        assertThat(of(other, another)).hasSize(1);
        assertThat(of(project, another)).isEmpty();
        assertThat(lines(unit(OTHER_UNIT), "&project=" + project)).isEmpty();
    }

    @Test
    void a_line_says_whose_it_is_and_what_happened_in_the_words_of_the_timeline_and_of_the_reader() {
        awaitNews(project, recordedCase().told().size());

        var news = items(auditor(), "?project=" + project + "&limit=100")
                .valueStream()
                .toList();
        var english = items(auditor().with("Accept-Language", "en"), "?project=" + project + "&limit=100");

        var timeline = auditor().get(ledger() + "/timeline?limit=100").json().path("items");
        assertThat(news.stream().map(it -> it.path("text").asString()).toList())
                .isEqualTo(timeline.valueStream()
                        .map(it -> it.path("text").asString())
                        .toList());
        assertThat(news.getFirst().path("projectName").asString()).isEqualTo("年产三万吨铝合金轮毂项目");
        assertThat(news.getFirst().path("projectNumber").asString()).isEqualTo("260-000-019");
        assertThat(news.getFirst().path("kind").asString()).isEqualTo("PROJECT");
        assertThat(english.path(0).path("text").asString()).startsWith("Project ");
    }

    @Test
    void who_keeps_the_cursor_misses_nothing_and_gets_nothing_twice_while_more_happens() {
        var story = SampleCase.of(project);
        var told = story.told();
        var reader = auditor();
        var seen = new ArrayList<Line>();
        var cursor = "";
        for (var from = 0; from < told.size(); from += 4) {
            Wire.say(told.subList(from, Math.min(told.size(), from + 4)));
            var part = reader.get(NEWS + "?limit=3&project=" + project + cursor).json();
            seen.addAll(lines(part.path("items")));
            cursor = "&cursor=" + part.path("next").asString();
        }
        awaitNews(project, told.size());

        for (var more = true; more; ) {
            var part = reader.get(NEWS + "?limit=3&project=" + project + cursor).json();
            seen.addAll(lines(part.path("items")));
            cursor = "&cursor=" + part.path("next").asString();
            more = part.path("more").asBoolean();
        }

        assertThat(seen).extracting(Line::index).isEqualTo(indexes(told.size()));
    }

    @Test
    void after_a_hand_over_the_agent_before_gets_nothing_and_the_new_one_everything() {
        Wire.say(opened(project, OTHER_UNIT).told());
        awaitNews(project, 1);
        assertThat(lines(agent(agent), "")).hasSize(1);

        var story = opened(project, OTHER_UNIT);
        story.tell(project, "unit", new AgentAssignedV1(project, successor, agent, "轮换", story.now(), "unit"));
        Wire.say(story.told());
        awaitNews(project, 2);

        assertThat(lines(agent(agent), "")).isEmpty();
        assertThat(lines(agent(successor), "")).containsExactly(new Line(project, 1), new Line(project, 2));
    }

    @Test
    void who_stands_in_for_an_agent_reads_ledger_list_and_news_of_his_projects_on_those_days_only() {
        var story = opened(project, OTHER_UNIT);
        var today = WorkingCalendar.dateOf(clock.instant());
        var cover = new AgentCover(successor, today, today.plusDays(1));
        story.tell(project, "office", new AgentCoverChangedV1(project, agent, List.of(cover), story.now(), "office"));
        Wire.say(story.told());
        awaitNews(project, 2);

        assertThat(lines(agent(successor), "")).containsExactly(new Line(project, 1), new Line(project, 2));
        assertThat(agent(successor).get(ledger() + "/timeline").status()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                agent(successor).get("/v1/ledgers").json().path("items"))
                        .hasSize(1));

        clock.setOffset(Duration.ofDays(2));
        assertThat(lines(agent(successor), "")).isEmpty();
        assertThat(agent(successor).get(ledger()).status()).isEqualTo(404);
        assertThat(agent(successor).get("/v1/ledgers").json().path("items")).isEmpty();
        assertThat(lines(agent(agent), "")).hasSize(2);
    }

    @Test
    void once_the_unit_of_a_project_is_corrected_the_one_before_gets_none_of_its_lines() {
        Wire.say(opened(project, OTHER_UNIT).told());
        awaitNews(project, 1);
        var before =
                unit(OTHER_UNIT).get(NEWS + "?from=LATEST").json().path("next").asString();

        var story = opened(project, OTHER_UNIT);
        var now = new StatedFacts(null, "更名项目", "ENTERPRISE_RECORD", "工业", SampleCase.ORG, "甲公司", 100L);
        story.tell(
                project, "window", new ProjectFactsChangedV1(project, 2, List.of("unit"), "更正", "window", null, now));
        Wire.say(story.told());
        awaitNews(project, 2);

        assertThat(of(project, lines(unit(OTHER_UNIT), "&cursor=" + before))).isEmpty();
        assertThat(of(project, lines(unit(OTHER_UNIT), ""))).isEmpty();
        assertThat(of(project, lines(unit(SampleCase.ORG), ""))).hasSize(2);
        assertThat(items(unit(SampleCase.ORG), "?project=" + project)
                        .path(0)
                        .path("projectName")
                        .asString())
                .isEqualTo("更名项目");
    }

    @Test
    void a_department_gets_the_projects_in_which_it_reviews_and_a_coordinator_all() {
        var told = recordedCase().told().size();
        awaitNews(project, told);
        Wire.say(opened(other, OTHER_UNIT).told());
        awaitNews(other, 1);

        var reviewing = lines(api.as(Tokens.reviewer("ecology")), "");

        assertThat(of(project, reviewing)).hasSize(told);
        assertThat(of(other, reviewing)).isEmpty();
        assertThat(lines(api.as(Tokens.reviewer("seismology")), "")).isEmpty();
        assertThat(lines(api.as(Role.COORDINATOR), "&project=" + other)).hasSize(1);
    }

    @Test
    void the_news_is_narrowed_by_matter_and_kind() {
        awaitNews(project, recordedCase().told().size());

        var matter = items(auditor(), "?limit=100&matter=M13&project=" + project);
        var problems = items(auditor(), "?limit=100&kind=PROBLEM&project=" + project);

        assertThat(matter.valueStream().map(it -> it.path("matters").toString()))
                .isNotEmpty()
                .allMatch(it -> it.contains("M13"));
        assertThat(problems.valueStream().map(it -> it.path("type").asString()))
                .containsExactly("problem.raised.v1", "problem.closed.v1");
    }

    @Test
    void the_news_says_whom_each_line_concerns_and_a_leader_reads_only_what_is_for_him() {
        awaitNews(project, recordedCase().told().size());

        var items = items(api.as(Role.LEADER), "?limit=100&concerning=LEADER&project=" + project);

        assertThat(items.valueStream().map(it -> it.path("type").asString()))
                .contains("review.turned-red.v1", "problem.raised.v1")
                .doesNotContain("project.opened.v1", "review.started.v1");
        assertThat(items.valueStream().map(it -> it.path("concerns").toString()))
                .allMatch(it -> it.contains("LEADER"));
    }

    @Test
    void who_waits_is_answered_when_something_happens() {
        Wire.say(opened(project, OTHER_UNIT).told());
        awaitNews(project, 1);
        var cursor = agent(agent).get(NEWS + "?limit=100").json().path("next").asString();

        var waiting = CompletableFuture.supplyAsync(
                () -> agent(agent).get(NEWS + "?wait=20&cursor=" + cursor).json());
        var story = opened(project, OTHER_UNIT);
        story.tell(project, "unit", new ProjectFactsChangedV1(project, 2, List.of("landArea"), "红线调整", "unit"));
        Wire.say(story.told());

        assertThat(lines(waiting.orTimeout(25, TimeUnit.SECONDS).join().path("items")))
                .containsExactly(new Line(project, 2));
    }

    @Test
    void what_an_instance_recorded_before_it_was_killed_has_its_place_once_the_events_come_again() {
        var story = opened(project, OTHER_UNIT);
        // Recorded, and killed before it was given its place.
        new OtherInstance(database).record(project, story.told());
        assertThat(lines(agent(agent), "")).isEmpty();

        Wire.say(story.told());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lines(agent(agent), "")).containsExactly(new Line(project, 1)));
    }

    @Test
    void what_is_wrong_with_the_question_is_said() {
        assertThat(problem("?cursor=forged")).isEqualTo("cursor-invalid");
        assertThat(problem("?limit=0")).isEqualTo("parameter-invalid");
        assertThat(problem("?wait=21")).isEqualTo("parameter-invalid");
        assertThat(problem("?kind=GOSSIP")).isEqualTo("parameter-invalid");
        assertThat(problem("?matter=nonsense")).isEqualTo("parameter-invalid");
        assertThat(problem("?matter=M99")).isEqualTo("parameter-invalid");
        assertThat(problem("?since=1")).isEqualTo("parameter-invalid");
        assertThat(api.get(NEWS).status()).isEqualTo(401);
    }

    /** Until the news has the last entry of a ledger, which is a moment after the ledger has it. */
    private void awaitNews(String projectId, int length) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(lines(auditor(), "&project=" + projectId)).hasSize(length));
    }

    private String problem(String query) {
        var reply = auditor().get(NEWS + query);
        assertThat(reply.status()).as(reply::toString).isEqualTo(400);
        var type = reply.json().path("type").asString();
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    private Story opened(String projectId, String org) {
        var story = new Story(projectId);
        story.tell(
                projectId,
                "unit",
                new ProjectOpenedV1(
                        projectId,
                        null,
                        "新项目",
                        "ENTERPRISE_RECORD",
                        "工业",
                        org,
                        "乙公司",
                        100L,
                        agent,
                        "unit",
                        "260-000-027",
                        null,
                        null));
        return story;
    }

    private Api unit(String org) {
        return api.as(Tokens.enterprise(org));
    }

    private Api agent(String subject) {
        return api.as(Tokens.of(Role.AGENT).named(subject));
    }

    private static JsonNode items(Api reader, String query) {
        var reply = reader.get(NEWS + query);
        assertThat(reply.status()).as(reply::toString).isEqualTo(200);
        return reply.json().path("items");
    }

    /** Everything that there is for a reader now. */
    private static List<Line> lines(Api reader, String filter) {
        var all = new ArrayList<Line>();
        var query = "?limit=100" + filter;
        while (true) {
            var reply = reader.get(NEWS + query);
            assertThat(reply.status()).as(reply::toString).isEqualTo(200);
            all.addAll(lines(reply.json().path("items")));
            if (!reply.json().path("more").asBoolean()) return all;
            var narrowed = filter.replaceAll("&cursor=[^&]*", "");
            query = "?limit=100" + narrowed + "&cursor="
                    + reply.json().path("next").asString();
        }
    }

    private static List<Line> lines(JsonNode items) {
        return items.valueStream()
                .map(it -> new Line(
                        it.path("projectId").asString(), it.path("index").asLong()))
                .toList();
    }

    private static List<Line> of(String projectId, List<Line> lines) {
        return lines.stream().filter(it -> it.projectId().equals(projectId)).toList();
    }

    private static List<Long> indexes(int length) {
        return LongStream.rangeClosed(1, length).boxed().toList();
    }
}
