package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.rules.catalogue.domain.ImprovementDrafting;
import cn.yongji.onestop.kernel.event.CataloguePublishedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.ImprovementAcceptedV1;
import cn.yongji.onestop.kernel.event.ImprovementDraftedV1;
import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 改进建议 (S17): what was accepted becomes one draft, and is in force only when somebody else has published it. */
@OnestopTest
class ImprovementDraftHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DRAFTS = "/v1/catalogue/drafts/";

    @Autowired
    private Api api;

    private final String id =
            "2026-07-01_2026-09-30-PROMISE_TOO_LONG-" + Ids.next().substring(24);
    private Api admin;

    @BeforeEach
    void enter() {
        admin = api.as(Tokens.of(Role.ADMIN).named("admin2"));
    }

    @Test
    void an_accepted_improvement_becomes_one_draft_with_the_change_and_is_told_when_it_is_published() {
        var accepted = accepted("M13", "promisedWorkingDays", "SET", "6");
        Partners.say(id, 11, accepted);
        Partners.say(id, 12, accepted);
        var version = ImprovementDrafting.versionOf(accepted);

        var draft = awaitDraft(version);

        assertThat(matter(draft, "M13").path("promisedWorkingDays").asInt()).isEqualTo(6);
        assertThat(draft.json().at("/draft/status").asString()).isEqualTo("OPEN");
        assertThat(draft.json().at("/draft/title").asString()).isEqualTo(accepted.title());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(answers()).containsExactly("APPLIED"));
        var own = publish(api.as(Tokens.of(Role.ADMIN).named("coordinator1")), version, draft);
        assertThat(own.problem()).as(own.toString()).isEqualTo("second-person-required");
        assertThat(publish(admin, version, draft).status()).isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(published()).containsExactly(version));
    }

    @Test
    void what_cannot_be_drafted_is_answered_with_the_reason_and_kept_as_discarded() {
        var first = accepted("M16", "promisedWorkingDays", "SET", "4");
        Partners.say(id, first);
        awaitDraft(ImprovementDrafting.versionOf(first));
        var second = new ImprovementAcceptedV1(
                first.projectId(), id, 2, first.title(), first.change(), first.acceptedAt(), first.acceptedBy());

        Partners.say(id, second);

        var draft = awaitDraft(ImprovementDrafting.versionOf(second));
        assertThat(draft.json().at("/draft/status").asString()).isEqualTo("DISCARDED");
        assertThat(draft.json().at("/draft/reason").asString()).isEqualTo("DRAFT_IN_THE_WAY");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(answers()).containsExactly("APPLIED", "REFUSED"));
    }

    private ImprovementAcceptedV1 accepted(String code, String field, String action, @Nullable String value) {
        return new ImprovementAcceptedV1(
                "improvement-" + id,
                id,
                1,
                "承诺时限缩短",
                new ProposedChange("putDraftMatter", code, field, action, value),
                Instant.parse("2031-03-04T02:00:00Z"),
                "coordinator1");
    }

    private Reply awaitDraft(String version) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(admin.get(DRAFTS + version).status()).isEqualTo(200));
        return admin.get(DRAFTS + version);
    }

    private static Reply publish(Api who, String version, Reply draft) {
        return who.withKey()
                .with("If-Match", draft.etag().orElseThrow())
                .post(DRAFTS + version + "/publication", "{\"effectiveFrom\":\"2031-04-01\",\"reason\":\"同意\"}");
    }

    private static JsonNode matter(Reply draft, String code) {
        return StreamSupport.stream(draft.json().at("/content/matters").spliterator(), false)
                .filter(it -> it.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> answers() {
        return Partners.on(EventContracts.REFERENCE).stream()
                .map(Partners.Heard::data)
                .filter(it -> it instanceof ImprovementDraftedV1 drafted
                        && drafted.improvementId().equals(id))
                .map(it -> ((ImprovementDraftedV1) it).outcome().said())
                .toList();
    }

    private List<String> published() {
        return Partners.on(EventContracts.REFERENCE).stream()
                .map(Partners.Heard::data)
                .filter(it -> it instanceof CataloguePublishedV1 published
                        && published.improvements() != null
                        && published.improvements().contains(id))
                .map(it -> ((CataloguePublishedV1) it).version())
                .toList();
    }
}
