package cn.yongji.onestop.coordination.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.coordination.project.ProjectRefs;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.ResolutionEffectedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.word.EffectOutcome;
import cn.yongji.onestop.kernel.event.word.EffectRefusal;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The coordination office around one project: who is there, and what they do. Its departments are its own. */
final class Office {
    static final String ORG = "91140881MA0GT4BX39";
    static final String AGENT = "agent1";
    static final Instant MONDAY = Instant.parse("2026-09-07T01:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Api api;
    final MovableClock clock;
    private final ProjectRefs projects;
    final String projectId = Ids.next();
    final String caseId = Ids.next();

    Office(Api api, MovableClock clock, ProjectRefs projects) {
        this.api = api;
        this.clock = clock;
        this.projects = projects;
    }

    /** The project is opened and its case with one review by the department {@code land}. */
    Office opened() {
        clock.moveTo(MONDAY);
        Topics.say(
                projectId,
                new ProjectOpenedV1(
                        projectId,
                        null,
                        "永济铝基新材料生产线项目",
                        "ENTERPRISE",
                        "INDUSTRY",
                        ORG,
                        "永济铝基新材料有限公司",
                        100,
                        AGENT,
                        "enterprise1"));
        var review = new OpenedReview(
                reviewId(),
                "M12",
                "用地规划许可",
                department("land"),
                "部门",
                Word.of(ReviewState.UNDER_REVIEW),
                5,
                null,
                false,
                List.of());
        Topics.say(caseId, new CaseOpenedV1(projectId, caseId, "STAGE_1", List.of(review)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(projects.find(projectId))
                        .hasValueSatisfying(it -> assertThat(
                                        it.name().isPresent() && it.reviews().containsKey(reviewId()))
                                .isTrue()));
        return this;
    }

    String department(String name) {
        return "d" + caseId.substring(24) + "-" + name;
    }

    String reviewId() {
        return caseId + "-M12";
    }

    Api reviewer(String department) {
        return api.as(Tokens.reviewer(department(department)));
    }

    Api coordinator() {
        return api.as(Tokens.of(Role.COORDINATOR).named("coordinator1"));
    }

    Api agent() {
        return api.as(Tokens.of(Role.AGENT).named(AGENT));
    }

    Api enterprise() {
        return api.as(Tokens.enterprise(ORG));
    }

    Api as(Tokens person) {
        return api.as(person);
    }

    Api anybody() {
        return api;
    }

    String problemBody(String more) {
        return """
            {"projectId":"%s","problemClass":"LAND_NATURE","title":"宗地地类与规划不一致","description":"东侧3.6亩"%s}
            """.formatted(projectId, more);
    }

    /** The reviewing department says that its review is blocked. */
    String blockingDifficulty() {
        return idOf(reviewer("land")
                .withKey()
                .post("/v1/problems", problemBody(",\"reviewId\":\"" + reviewId() + "\",\"blocking\":true")));
    }

    String agentsDifficulty() {
        return idOf(agent().withKey().post("/v1/problems", problemBody("")));
    }

    private static String idOf(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("problemId").asString();
    }

    Reply difficulty(String problemId) {
        return coordinator().get("/v1/problems/" + problemId);
    }

    String meetingBody(String problemId, int minutes, String earliest, String latest, String... departments) {
        var codes = String.join(
                ",",
                List.of(departments).stream()
                        .map(it -> "\"" + department(it) + "\"")
                        .toList());
        return """
            {"kind":"HUDDLE","problemId":"%s","departments":[%s],"minutes":%d,"earliest":"%s","latest":"%s"}
            """.formatted(problemId, codes, minutes, earliest, latest);
    }

    Reply huddle(String problemId, int minutes, String earliest, String latest, String... departments) {
        return coordinator()
                .withKey()
                .post("/v1/meetings", meetingBody(problemId, minutes, earliest, latest, departments));
    }

    /** As {@link #huddle}, of four departments or of the two first, with more said of it. */
    Reply huddleWith(String problemId, String more) {
        var asked = more.contains(department("water"))
                ? new String[] {"land", "eco", "fire", "water"}
                : new String[] {"land", "eco"};
        var body = meetingBody(problemId, 60, "2026-09-08", "2026-09-11", asked);
        return coordinator().withKey().post("/v1/meetings", body.strip().replaceFirst("}$", more + "}"));
    }

    Reply meeting(String meetingId) {
        return coordinator().get("/v1/meetings/" + meetingId);
    }

    Reply cancel(String meetingId) {
        return coordinator()
                .withKey()
                .ifMatch(meeting(meetingId).etag().orElseThrow())
                .post("/v1/meetings/" + meetingId + "/cancellation", "{\"reason\":\"无需开会\"}");
    }

    /** It is the time of the meeting, if it has one and that is not over. */
    void comesTo(String meetingId) {
        var start = meeting(meetingId).json().path("start");
        if (start.isString() && clock.instant().isBefore(Instant.parse(start.asString()))) {
            clock.moveTo(Instant.parse(start.asString()));
        }
    }

    /** All come who were asked. */
    Reply release(String meetingId) {
        comesTo(meetingId);
        open(meetingId, meeting(meetingId).json().path("departments").toString());
        return releaseNow(meetingId);
    }

    Reply open(String meetingId, String present) {
        return coordinator()
                .withKey()
                .post("/v1/meetings/" + meetingId + "/opening", "{\"chair\":\"leader1\",\"present\":" + present + "}");
    }

    Reply releaseNow(String meetingId) {
        return coordinator().withKey().post("/v1/meetings/" + meetingId + "/resolutions", """
            {"text":"三个工作日内完成地类变更登记","effect":"RELEASE_REVIEW","reviewId":"%s"}
            """.formatted(reviewId()));
    }

    Reply resolve(String meetingId, String body) {
        comesTo(meetingId);
        open(meetingId, meeting(meetingId).json().path("departments").toString());
        return coordinator().withKey().post("/v1/meetings/" + meetingId + "/resolutions", body);
    }

    /** Approval answers to the last thing that was resolved about a problem; without a reason it has come about. */
    void approvalAnswers(String problemId, @Nullable EffectRefusal reason) {
        var resolved = difficulty(problemId)
                .json()
                .path("steps")
                .valueStream()
                .filter(it -> it.path("kind").asString().equals("RESOLVED"))
                .reduce((_, last) -> last)
                .orElseThrow();
        var resolution = resolved.path("resolutionId").asString();
        Topics.say(
                caseId,
                new ResolutionEffectedV1(
                        projectId,
                        caseId,
                        resolution,
                        problemId,
                        reviewId(),
                        Word.read(
                                ResolutionEffect.class, resolved.path("effect").asString()),
                        Word.of(reason == null ? EffectOutcome.APPLIED : EffectOutcome.REFUSED),
                        reason == null ? null : Word.of(reason),
                        List.of(department("land")),
                        clock.instant()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                difficulty(problemId).json().path("steps").valueStream())
                        .anyMatch(it -> it.path("kind").asString().equals("EFFECTED")
                                && it.path("resolutionId").asString().equals(resolution)));
    }

    Reply close(Api by, String problemId) {
        return by.withKey().post("/v1/problems/" + problemId + "/closure", "{\"result\":\"已完成\"}");
    }

    ReviewDecidedV1 decided(String verdict) {
        return new ReviewDecidedV1(
                new ReviewRef(projectId, caseId, reviewId(), "M12", department("land")),
                "用地规划许可",
                Word.read(HowItEnded.class, verdict),
                "选址不符合规划",
                null,
                clock.instant(),
                "head",
                5,
                ReviewProgress.coded(13));
    }

    /** What was said about the project, once it is as much as expected. */
    List<String> heard(int atLeast) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Topics.about(projectId)).hasSizeGreaterThanOrEqualTo(atLeast));
        return Topics.about(projectId).stream().map(Heard::type).toList();
    }
}
