package cn.yongji.onestop.approval.cases.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Condition;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.GapDays;
import cn.yongji.onestop.approval.cases.domain.review.HandlingTerms;
import cn.yongji.onestop.approval.cases.domain.review.ReviewAssignment;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.MergedHandling;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A case with valid defaults: accepted on Monday 2026-09-07, without a review until one is ordered. */
public final class CaseBuilder {
    public static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    public static final String CASE_ID = "01900000-0000-7000-8000-000000000001";
    public static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    private static final CaseDecider DECIDER = new CaseDecider(CALENDAR);

    private final List<ReviewOrder> orders = new ArrayList<>();
    private LocalDate acceptedOn = MONDAY;

    public static CaseBuilder aCase() {
        return new CaseBuilder();
    }

    public CaseBuilder acceptedOn(LocalDate day) {
        acceptedOn = day;
        return this;
    }

    public CaseBuilder review(String matter, int limit, String... prerequisites) {
        var material = new MaterialRef("S01", "material-" + matter, matter + ".pdf", "ab".repeat(32));
        orders.add(new ReviewOrder(
                matter,
                "事项" + matter,
                "department-" + matter.toLowerCase(java.util.Locale.ROOT),
                "部门" + matter,
                limit,
                List.of(prerequisites),
                List.of(material)));
        return this;
    }

    /** The last review ordered, with terms of its own. */
    public CaseBuilder on(ReviewTerms terms) {
        var order = orders.removeLast();
        orders.add(new ReviewOrder(
                order.matterCode(),
                order.matterName(),
                order.department(),
                order.departmentName(),
                order.limitWorkingDays(),
                order.prerequisites(),
                order.materials(),
                terms));
        return this;
    }

    /** Terms with nothing special but what the test says. */
    public static ReviewTerms terms(boolean secondSignature, boolean withGaps, String... waitsForOtherCases) {
        return new ReviewTerms(
                "APPROVAL",
                20,
                10,
                secondSignature,
                false,
                withGaps,
                null,
                List.of(),
                List.of(),
                List.of(waitsForOtherCases));
    }

    /** Handled as one with others (S20). */
    public static ReviewTerms merged(String... matters) {
        return new ReviewTerms(
                "APPROVAL",
                20,
                10,
                false,
                false,
                false,
                new MergedHandling("S20", "三项合并办理", List.of(matters)),
                List.of(),
                List.of(),
                List.of());
    }

    /** A rule was applied to it (S28). */
    /** The rules of the catalogue that make an experts' review needless. */
    public static final String S21 = "YJ-S21-WAIVE";

    public static final String S23 = "YJ-S23-ADOPT";

    public static ReviewTerms exempt(String rule) {
        return new ReviewTerms(
                "APPROVAL",
                20,
                10,
                false,
                false,
                false,
                null,
                List.of(),
                List.of(new AppliedRule(
                        rule, rule.equals(S23) ? "ADOPT_OPINION" : "WAIVE_REVIEW", "加快项目审批十条措施", List.of())),
                List.of());
    }

    public ApplicationAcceptedV1 accepted() {
        return new ApplicationAcceptedV1(
                "project-1",
                "永济铝加工项目",
                CASE_ID,
                "STAGE_1",
                "91140881MA0GT4BX39",
                "永济铝业有限公司",
                "agent1",
                at(acceptedOn),
                acceptedOn,
                "2026-11-01",
                orders);
    }

    public Case opened() {
        return switch (new CaseOpening(CALENDAR).open(accepted())) {
            case CaseOpening.Opening.Opened(var ruling) -> ruling.next();
            case CaseOpening.Opening.Impossible(var reason) -> throw new IllegalArgumentException(reason);
        };
    }

    /** Nine in the morning in China. */
    public static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(WorkingCalendar.ZONE).toInstant();
    }

    public static Act on(LocalDate day) {
        return new Act(at(day), "review-water");
    }

    public static MatterCode matter(String code) {
        return MatterCode.of(code);
    }

    public static ReviewCommand.Decide grant(LocalDate day) {
        return new ReviewCommand.Decide(
                new Draft.ToGrant(Optional.of("同意"), Optional.of("永审〔2026〕7号"), List.of(), false), on(day));
    }

    /** With conditions. */
    public static ReviewCommand.Decide grant(LocalDate day, Condition... conditions) {
        return new ReviewCommand.Decide(
                new Draft.ToGrant(Optional.empty(), Optional.of("永审〔2026〕7号"), List.of(conditions), false), on(day));
    }

    public static ReviewCommand.Decide grantWithGaps(LocalDate day, GapDays... gaps) {
        return new ReviewCommand.Decide(
                new Draft.ToGrant(
                        Optional.empty(),
                        Optional.of("永审〔2026〕7号"),
                        List.of(),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(gaps)),
                on(day));
    }

    public static ReviewCommand.Decide refuse(LocalDate day) {
        return new ReviewCommand.Decide(
                new Draft.ToRefuse(Optional.of("不符合国土空间规划"), Optional.of("调整选址"), Optional.empty(), Optional.empty()),
                on(day));
    }

    public static ReviewCommand askSupplement(LocalDate day) {
        var item = new RequestedItem("S01", null, "补充水土保持方案附图");
        return new ReviewCommand.AskSupplement(
                "supplement-1", List.of(item), "水利部令第53号", 10, Optional.empty(), on(day));
    }

    public static ReviewCommand answer(LocalDate day) {
        return answer("supplement-1", day);
    }

    public static ReviewCommand answer(String supplementId, LocalDate day) {
        var material = new MaterialRef("S01", "material-new", "附图.pdf", "cd".repeat(32));
        return new ReviewCommand.TakeSupplement(
                supplementId, List.of(material), Optional.of("已补齐"), new Act(at(day), "enterprise1"));
    }

    public static ReviewCommand block(LocalDate day) {
        return new ReviewCommand.RaiseBlock("problem-1", on(day));
    }

    public static ReviewCommand lift(LocalDate day) {
        return new ReviewCommand.LiftBlock(Optional.of("problem-1"), "resolution-1", "调整为工业用地", on(day));
    }

    public static ReviewCommand checkTime(LocalDate day) {
        return new ReviewCommand.CheckTime(on(day));
    }

    /** With other terms for one of its reviews. */
    public static Case withTerms(Case before, String matter, HandlingTerms terms) {
        var review = before.review(matter(matter)).orElseThrow();
        var asked = review.assignment();
        var now = new ReviewAssignment(
                asked.matter(),
                asked.matterName(),
                asked.department(),
                asked.departmentName(),
                asked.limitWorkingDays(),
                asked.prerequisites(),
                terms);
        return before.with(review.with(review.docket().with(now)));
    }

    /** What is said about a case, by name. */
    public static List<String> said(Decision<Case, ReviewRefusal> ruling) {
        return ((Decision.Changed<Case, ReviewRefusal>) ruling)
                .events().stream().map(EventContracts::nameOf).toList();
    }

    public static Decision<Case, ReviewRefusal> decide(Case before, String matter, ReviewCommand command) {
        return DECIDER.decide(before, matter(matter), command);
    }

    /** The case after a command that must succeed. */
    public static Case after(Case before, String matter, ReviewCommand command) {
        var ruling = decide(before, matter, command);
        assertThat(ruling).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Case, ReviewRefusal>) ruling).next();
    }
}
