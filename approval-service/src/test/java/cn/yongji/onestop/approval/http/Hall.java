package cn.yongji.onestop.approval.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.ResolvedExtension;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The service hall around one case: who is there, and what they do. */
final class Hall {
    static final String ORG = "91140881MA0GT4BX39";
    static final String AGENT = "agent1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Api api;
    private final MovableClock clock;
    final String projectId = Ids.next();
    final String caseId = Ids.next();
    private String materialId = "material-1";
    private final Map<String, ReviewOrder> orders = new TreeMap<>();

    Hall(Api api, MovableClock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** What is ordered from now on rests on a material of this case alone. */
    Hall ownMaterial() {
        materialId = Ids.next();
        return this;
    }

    String materialId() {
        return materialId;
    }

    /** Orders a review of a department that exists for this case alone. */
    Hall order(String matter, int limit, String... prerequisites) {
        return order(matter, departmentOf(matter), limit, prerequisites);
    }

    Hall order(String matter, String department, int limit, String... prerequisites) {
        var material = new MaterialRef("S01", materialId, "可研报告.pdf", "ab".repeat(32));
        orders.put(
                matter,
                new ReviewOrder(
                        matter, "事项" + matter, department, "部门", limit, List.of(prerequisites), List.of(material)));
        return this;
    }

    /** With terms of its own. */
    Hall order(String matter, int limit, ReviewTerms terms) {
        order(matter, limit);
        orders.computeIfPresent(
                matter,
                (_, plain) -> new ReviewOrder(
                        plain.matterCode(),
                        plain.matterName(),
                        plain.department(),
                        plain.departmentName(),
                        plain.limitWorkingDays(),
                        plain.prerequisites(),
                        plain.materials(),
                        terms));
        return this;
    }

    /** With a material that nobody else has handed in. */
    Hall handingIn(String matter, String materialId) {
        orders.computeIfPresent(
                matter,
                (_, plain) -> new ReviewOrder(
                        plain.matterCode(),
                        plain.matterName(),
                        plain.department(),
                        plain.departmentName(),
                        plain.limitWorkingDays(),
                        plain.prerequisites(),
                        List.of(new MaterialRef("S01", materialId, "用地证明.pdf", "ab".repeat(32))),
                        plain.terms()));
        return this;
    }

    /** The application is accepted, and the case is there. */
    Hall accepted() {
        Topics.say(caseId, 2, acceptance());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(readCase().status()).isEqualTo(200));
        return this;
    }

    ApplicationAcceptedV1 acceptance() {
        var now = clock.instant();
        return new ApplicationAcceptedV1(
                projectId,
                "永济铝基新材料生产线项目",
                caseId,
                "STAGE_1",
                ORG,
                "永济铝基新材料有限公司",
                AGENT,
                now,
                WorkingCalendar.dateOf(now),
                "2026-11-01",
                List.copyOf(orders.values()));
    }

    /** A department of its own for each case and matter, so that its inbox holds nothing else. */
    String departmentOf(String matter) {
        var ordered = orders.get(matter);
        return ordered == null ? "d" + caseId.substring(24) + "-" + matter.substring(1) : ordered.department();
    }

    String review(String matter) {
        return "/v1/reviews/" + reviewId(matter);
    }

    String reviewId(String matter) {
        return caseId + "-" + matter;
    }

    Api reviewer(String matter) {
        return api.as(Tokens.reviewer(departmentOf(matter)));
    }

    Api as(Role role) {
        return api.as(role);
    }

    Api as(Tokens person) {
        return api.as(person);
    }

    Reply readCase() {
        return api.as(Role.WINDOW).get("/v1/cases/" + caseId);
    }

    Reply read(String matter) {
        return reviewer(matter).get(review(matter));
    }

    String stateOf(String matter) {
        return read(matter).json().at("/summary/state").asString();
    }

    String etag(String matter) {
        return read(matter).etag().orElseThrow();
    }

    Reply grant(String matter) {
        return decide(matter, "{\"verdict\":\"GRANTED\",\"opinion\":\"同意\",\"resultNumber\":\"永审〔2026〕7号\"}");
    }

    Reply refuse(String matter) {
        return decide(matter, "{\"verdict\":\"REFUSED\",\"ground\":\"选址不符合国土空间规划\"}");
    }

    Reply decide(String matter, String body) {
        return reviewer(matter).withKey().ifMatch(etag(matter)).post(review(matter) + "/decision", body);
    }

    Reply askSupplement(String matter) {
        return reviewer(matter).withKey().ifMatch(etag(matter)).post(review(matter) + "/supplement-requests", """
            {"items":[{"slot":"soil-water-plan","text":"请补充弃土场位置附图"}],"basis":"水利部令第53号","days":10}
            """);
    }

    void answer(String matter, String supplementId) {
        var material = new MaterialRef("S01", "material-2", "附图.pdf", "cd".repeat(32));
        Topics.say(
                caseId,
                new ApplicationSupplementedV1(
                        projectId,
                        caseId,
                        reviewId(matter),
                        supplementId,
                        List.of(material),
                        "已补齐",
                        clock.instant(),
                        "enterprise1"));
        awaitState(matter, "UNDER_REVIEW");
    }

    void raiseProblem(String matter, String problemId, @Nullable String department) {
        Topics.say(
                problemId,
                new ProblemRaisedV1(
                        projectId,
                        problemId,
                        "LAND_NATURE",
                        "用地性质与规划不一致",
                        "MANUAL",
                        "review-x",
                        department,
                        "agent1",
                        caseId,
                        reviewId(matter),
                        true,
                        LocalDate.of(2026, 12, 31),
                        clock.instant()));
    }

    /** A meeting resolves ten working days more, with the consent of the head. */
    void resolveExtension(String matter, String problemId) {
        var meeting = Ids.next();
        Topics.say(
                meeting,
                new ResolutionRecordedV1(
                        projectId,
                        meeting,
                        Ids.next(),
                        problemId,
                        "资料量大，延期审核",
                        Word.of(ResolutionEffect.EXTEND_REVIEW),
                        caseId,
                        reviewId(matter),
                        "coordinator1",
                        clock.instant(),
                        List.of(departmentOf(matter)),
                        new ResolvedExtension(10, "head-" + departmentOf(matter)),
                        null));
    }

    void resolve(String matter, String problemId) {
        var meeting = Ids.next();
        Topics.say(
                meeting,
                new ResolutionRecordedV1(
                        projectId,
                        meeting,
                        Ids.next(),
                        problemId,
                        "同意调整为工业用地",
                        Word.of(ResolutionEffect.RELEASE_REVIEW),
                        caseId,
                        reviewId(matter),
                        "coordinator1",
                        clock.instant()));
    }

    void awaitState(String matter, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(stateOf(matter)).isEqualTo(state));
    }

    void awaitBlocks(String matter, int standing) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(read(matter).json().at("/blockedBy").size()).isEqualTo(standing));
    }

    /** What was said about the case, once it is as much as expected. */
    /** What was said of the case, but for reminders, which come when time says so. */
    List<String> heard(int atLeast) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard()).hasSizeGreaterThanOrEqualTo(atLeast));
        return heard();
    }

    private List<String> heard() {
        return Topics.about(caseId).stream()
                .map(Heard::type)
                .filter(type -> !type.equals("review.rung-reached.v1"))
                .toList();
    }
}
