package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.CataloguePublishedV1;
import cn.yongji.onestop.kernel.event.ConcludedImprovement;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.ImprovementAcceptedV1;
import cn.yongji.onestop.kernel.event.ImprovementDraftedV1;
import cn.yongji.onestop.kernel.event.ImprovementSuggestedV1;
import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.kernel.event.RecordedEntry;
import cn.yongji.onestop.kernel.event.RetrospectiveConcludedV1;
import cn.yongji.onestop.kernel.event.word.DraftObstacle;
import cn.yongji.onestop.kernel.event.word.EffectOutcome;
import cn.yongji.onestop.kernel.event.word.ImprovementKind;
import cn.yongji.onestop.kernel.event.word.ImprovementVerdict;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the numbers suggest is decided by people, and followed until it is in force. */
@OnestopTest
class ImprovementHttpTest {
    private static final Instant AT = Instant.parse("2026-10-08T02:00:00Z");

    @Autowired
    private Api api;

    private final String id =
            "2026-07-01_2026-09-30-PROMISE_TOO_LONG-" + Ids.next().substring(24);
    private Api coordinator;

    @BeforeEach
    void the_ledger_suggests_to_promise_fewer_days() {
        coordinator = api.as(Tokens.of(Role.COORDINATOR).named("coordinator1"));
        Topics.say("city", suggestion());
        Topics.say("city", suggestion());
        awaitState("PROPOSED");
    }

    @Test
    void an_accepted_suggestion_is_told_once_drafted_and_in_force_with_its_day() {
        var silent = coordinator.withKey().post("/v1/improvements/" + id + "/acceptance", "{\"reason\":\" \"}");
        var accepted = decide("acceptance");
        var again = decide("rejection");

        assertThat(silent.status()).isEqualTo(400);
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(again.problem()).isEqualTo("improvement-decided");
        await().atMost(Office.PATIENCE).untilAsserted(() -> assertThat(told()).hasSize(1));
        assertThat(told().getFirst().change().value()).isEqualTo("8");

        Topics.say("draft", drafted(null));
        awaitField("catalogueVersion", "2026-10-08-i1");
        Topics.say("2026-10-08-i1", published());
        awaitState("IMPLEMENTED");
        assertThat(read().json().path("effectiveFrom").asString()).isEqualTo("2026-11-01");
    }

    @Test
    void what_could_not_become_a_draft_is_to_be_decided_again_with_the_obstacle() {
        decide("acceptance");

        Topics.say("draft", drafted(DraftObstacle.DRAFT_IN_THE_WAY));

        awaitField("obstacle", "DRAFT_IN_THE_WAY");
        awaitState("PROPOSED");
        assertThat(decide("acceptance").status()).isEqualTo(200);
    }

    @Test
    void what_a_retrospective_concludes_is_decided_here_with_its_reason_once() {
        var concluded = new RetrospectiveConcludedV1(
                "city",
                "2026Q3",
                List.of(new ConcludedImprovement(
                        id, Word.of(ImprovementVerdict.ACCEPTED), "数据充分", "natural-resources")),
                AT,
                "leader1");

        Topics.say("2026Q3", concluded);
        Topics.say("2026Q3", concluded);

        awaitState("ACCEPTED");
        assertThat(read().json().path("reason").asString()).isEqualTo("数据充分");
        assertThat(read().json().path("decidedBy").asString()).isEqualTo("leader1");
        await().atMost(Office.PATIENCE).untilAsserted(() -> assertThat(told()).hasSize(1));
    }

    @Test
    void a_rejected_suggestion_keeps_its_reason_and_only_the_coordinator_decides() {
        var agent = api.as(Tokens.of(Role.AGENT)).get("/v1/improvements/" + id);
        var leader = api.as(Role.LEADER).withKey().post("/v1/improvements/" + id + "/rejection", "{\"reason\":\"否\"}");

        var rejected = decide("rejection");

        assertThat(agent.status()).isEqualTo(403);
        assertThat(leader.status()).isEqualTo(403);
        assertThat(rejected.json().path("reason").asString()).isEqualTo("经复盘会研究");
        assertThat(coordinator.get("/v1/improvements?state=REJECTED&limit=100").toString())
                .contains(id);
        assertThat(coordinator.get("/v1/improvements?state=ACCEPTED&limit=100").toString())
                .doesNotContain(id);
    }

    private Reply decide(String how) {
        return coordinator
                .withKey()
                .post("/v1/improvements/" + id + "/" + how, "{\"reason\":\"经复盘会研究\",\"minutes\":\"永协纪〔2026〕3号\"}");
    }

    private Reply read() {
        return coordinator.get("/v1/improvements/" + id);
    }

    private void awaitState(String state) {
        awaitField("state", state);
    }

    private void awaitField(String field, String value) {
        await().atMost(Office.PATIENCE)
                .untilAsserted(
                        () -> assertThat(read().json().path(field).asString("")).isEqualTo(value));
    }

    private List<ImprovementAcceptedV1> told() {
        return Partners.on(EventContracts.REFERENCE).stream()
                .map(Partners.Heard::data)
                .filter(it -> it instanceof ImprovementAcceptedV1 accepted
                        && accepted.improvementId().equals(id))
                .map(ImprovementAcceptedV1.class::cast)
                .toList();
    }

    private ImprovementSuggestedV1 suggestion() {
        return new ImprovementSuggestedV1(
                "city",
                id,
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 9, 30),
                Word.of(ImprovementKind.CATALOGUE),
                "PROMISE_TOO_LONG",
                "M12",
                "承诺时限可由 20 个工作日缩短为 8 个工作日",
                "PROMISED_WORKING_DAYS",
                "20",
                "8",
                24,
                List.of(new RecordedEntry("project-1", 17)),
                new ProposedChange("putDraftMatter", "M12", "promisedWorkingDays", "SET", "8"),
                AT);
    }

    private ImprovementDraftedV1 drafted(@Nullable DraftObstacle obstacle) {
        return new ImprovementDraftedV1(
                "draft-2026-10-08-i1",
                id,
                "2026-10-08-i1",
                Word.of(obstacle == null ? EffectOutcome.APPLIED : EffectOutcome.REFUSED),
                obstacle == null ? null : Word.of(obstacle),
                AT);
    }

    private CataloguePublishedV1 published() {
        return new CataloguePublishedV1(
                "catalogue-2026-10-08-i1",
                "2026-10-08-i1",
                LocalDate.of(2026, 11, 1),
                List.of(),
                List.of(),
                List.of(),
                AT,
                "admin2",
                List.of(id));
    }
}
