package cn.yongji.onestop.approval.cases.mongo;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.CALENDAR;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.block;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.checkTime;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.lift;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.RecordedResolution;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Condition;
import cn.yongji.onestop.approval.cases.domain.review.Consultation.Position;
import cn.yongji.onestop.approval.cases.domain.review.Docket;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.FlaggedPaper;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.GapDays;
import cn.yongji.onestop.approval.cases.domain.review.JointReview;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.Rejection;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.RevocationDuty;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder;
import cn.yongji.onestop.approval.cases.domain.rule.CaseDecider;
import cn.yongji.onestop.approval.cases.domain.rule.ContradictionRules;
import cn.yongji.onestop.approval.cases.domain.rule.ContradictionRules.Relation;
import cn.yongji.onestop.approval.cases.domain.rule.NoticeWatch;
import cn.yongji.onestop.approval.cases.domain.rule.ReviewStateTableTest;
import cn.yongji.onestop.approval.cases.domain.rule.TimeWatch;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.FactDifference;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.kernel.event.RuleEvidence;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.Documents;
import cn.yongji.onestop.testkit.StateSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The approved form at rest of every state a review can be in, and what a case is found by. */
class CaseMappingTest {
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate LATE = LocalDate.of(2026, 11, 20);
    private static final AggregateMapping<Case> MAPPING =
            CaseMapping.of(new TimeWatch(CALENDAR), new NoticeWatch(CALENDAR, 15));

    static Stream<Case> cases() {
        var opened = aCase().review("M06", 0)
                .review("M13", 30)
                .review("M16", 10)
                .review("M12", 5, "M06")
                .review("M36", 7, "M12", "M13")
                .opened();
        var started = after(opened, "M06", grant(TUESDAY));
        var asked = after(started, "M16", askSupplement(TUESDAY));
        var answered = after(asked, "M16", answer(TUESDAY.plusDays(3)));
        var blocked = after(after(answered, "M12", block(TUESDAY)), "M16", block(TUESDAY));
        var lifted = after(blocked, "M12", lift(TUESDAY));
        var red = after(lifted, "M16", checkTime(LATE));
        var refused = after(red, "M13", refuse(LATE));
        var proposed = after(
                started,
                "M16",
                new ReviewCommand.ProposeProcedure("p", ProcedureKind.HEARING, "重大利益关系", 15, CaseBuilder.on(TUESDAY)));
        var denied = after(
                proposed, "M16", new ReviewCommand.DenyProcedure("p", "不涉及", CaseBuilder.on(TUESDAY.plusDays(1))));
        var approved = after(
                proposed,
                "M16",
                new ReviewCommand.ApproveProcedure("p", new Act(CaseBuilder.at(TUESDAY.plusDays(1)), "head-m16")));
        return Stream.of(
                opened,
                started,
                asked,
                answered,
                blocked,
                lifted,
                red,
                refused,
                proposed,
                denied,
                approved,
                papered(),
                upheld(),
                proposedWithGaps());
    }

    /** A gap of days of its own that was missed, and what was granted without it was upheld. */
    private static Case upheld() {
        var act = CaseBuilder.on(LATE);
        var now = after(withGap(false), "M06", CaseBuilder.grantWithGaps(TUESDAY, new GapDays("S02", 15)));
        for (var command : List.<ReviewCommand>of(
                new ReviewCommand.MissGap("g-1", LATE, act), new ReviewCommand.Uphold("次日已补齐", act))) {
            now = after(now, "M06", command);
        }
        return now;
    }

    private static Case proposedWithGaps() {
        return after(withGap(true), "M06", CaseBuilder.grantWithGaps(TUESDAY, new GapDays("S02", 15)));
    }

    private static Case withGap(boolean secondSignature) {
        var opened = aCase().review("M06", 10)
                .on(CaseBuilder.terms(secondSignature, true))
                .review("M13", 10)
                .opened();
        var gap = new Gap("g-1", "S02", "资金证明", TUESDAY.plusDays(1), Gap.State.OUTSTANDING);
        return after(opened, "M06", new ReviewCommand.PromiseGap(gap, CaseBuilder.on(MONDAY)));
    }

    /** Granted by silence, with the paper that was brought after it. */
    private static Case papered() {
        var terms = new ReviewTerms("APPROVAL", 20, 10, false, true, false, null, List.of(), List.of(), List.of());
        var silent = ((Decision.Changed<Case, ReviewRefusal>) new CaseDecider(CALENDAR)
                        .checkTime(aCase().review("M06", 10).on(terms).opened(), CaseBuilder.on(LATE)))
                .next();
        var material = new MaterialRef("result-document", "material-9", "批复.pdf", "ef".repeat(32));
        return after(
                silent, "M06", new ReviewCommand.BringPaper("永审〔2026〕9号", List.of(material), CaseBuilder.on(LATE)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_is_read_as_it_was_written(Case written) {
        assertThat(MAPPING.form().fromDocument(MAPPING.form().toDocument(written)))
                .isEqualTo(written);
    }

    @TestFactory
    Stream<DynamicTest> states_at_rest() {
        var samples = StateSamples.of(MAPPING);
        for (var state : ReviewStatus.values())
            samples.with(state.name(), untimed(ReviewStateTableTest.inState(state)));
        return samples.with("papered", papered())
                .with("worked on", untimed(untasked(workedOn())))
                .with("supervised after the grant", supervised())
                .with("waiting for a prerequisite", waiting())
                .with("asked for a joint review", asked())
                .with("closed", untimed(closed()))
                .with("reviewed by a higher level", reviewed())
                .with("granted on a flagged paper", flagged())
                .with("asked for again", askedAgain())
                .with("upheld", upheld())
                .with("proposed with gaps", proposedWithGaps())
                .with("refused with a way to contest it", ReviewStateTableTest.inState(ReviewStatus.REFUSED))
                .with("revoked with a way to contest it", ReviewStateTableTest.inState(ReviewStatus.REVOKED))
                .tests();
    }

    /** As it was written before gaps had days of their own, the head a day for what was found false, and a refusal a way out. */
    private static Case untimed(Case of) {
        var now = of;
        for (var review : of.reviews()) {
            var docket = review.docket();
            var before = docket.hindrances();
            var plain = before.withGaps(gap -> new Gap(gap.id(), gap.slot(), gap.slotName(), LATE, gap.state()));
            var duty = before.duty();
            var hindrances = duty.isEmpty()
                    ? plain
                    : plain.with(RevocationDuty.barring(
                            duty.get().finding(), duty.get().found()));
            now = now.with(uncontested(review.with(new Docket(
                    docket.assignment(),
                    docket.version(),
                    docket.materials(),
                    docket.time(),
                    hindrances,
                    docket.desk(),
                    docket.past()))));
        }
        return now;
    }

    /** As it was written before a refusal, and a revocation, told how it may be contested. */
    private static Review uncontested(Review of) {
        if (of instanceof Review.Revoked it)
            return new Review.Revoked(
                    it.docket(), it.startedOn(), it.approval(), it.ground(), it.act(), Optional.empty());
        if (!(of instanceof Review.Refused refused)) return of;
        var it = refused.rejection();
        return new Review.Refused(
                refused.docket(),
                refused.startedOn(),
                new Rejection(
                        it.ground(),
                        it.remedy(),
                        it.opinion(),
                        it.resultNumber(),
                        it.usedWorkingDays(),
                        it.act(),
                        it.basis(),
                        Optional.empty()));
    }

    /** With all that belongs to the whole case and to a desk. */
    private static Case workedOn() {
        var decider = new CaseDecider(
                CALENDAR,
                new ContradictionRules(
                        List.of(new ContradictionRules.Rule("C01", "SETBACK", "SETBACK", Relation.DIFFERENT))));
        var terms = CaseBuilder.exempt(CaseBuilder.S21);
        var opened = aCase().review("M06", 10)
                .on(terms)
                .review("M13", 30)
                .on(CaseBuilder.merged("M13"))
                .review("M16", 10)
                .on(CaseBuilder.terms(true, true, "M25"))
                .opened();
        var act = CaseBuilder.on(TUESDAY);
        var worked = opened;
        for (var command : List.<ReviewCommand>of(
                new ReviewCommand.Claim(act),
                new ReviewCommand.Delegate("review-2", "出差", Optional.of(LATE), act),
                new ReviewCommand.Consult("o-1", DepartmentCode.of("forestry"), "是否占用林地", act),
                new ReviewCommand.Advise("o-1", DepartmentCode.of("forestry"), Position.AGREE, "不占", act),
                new ReviewCommand.PromiseGap(new Gap("g-1", "S02", "资金证明", LATE, Gap.State.OUTSTANDING), act),
                new ReviewCommand.MoveGap("g-1", Gap.State.FULFILLED, Optional.of("material-7"), act),
                new ReviewCommand.Extend(10, "跨县河道", act),
                askSupplement(TUESDAY),
                answer(TUESDAY),
                new ReviewCommand.FinishCheck(act),
                CaseBuilder.grant(TUESDAY, Condition.open("SETBACK", "退让", Optional.of("10"))),
                new ReviewCommand.UndoExemption(new UndoneExemption(
                        CaseBuilder.S21, List.of(new FactDifference("singleContent", "true", "false")), act)),
                new ReviewCommand.FulfilCondition(1, "已退让", act),
                new ReviewCommand.FindCommitmentFalse("未安装", act))) {
            worked = after(worked, "M06", command);
        }
        worked = ((Decision.Changed<Case, ReviewRefusal>) decider.decide(
                        worked,
                        CaseBuilder.matter("M13"),
                        CaseBuilder.grant(TUESDAY, Condition.open("SETBACK", "退让", Optional.of("15")))))
                .next();
        worked = after(worked, "M13", new ReviewCommand.WithdrawDecision("误录", act));
        worked = after(
                worked, "M16", new ReviewCommand.MeetRequirement(CaseBuilder.matter("M25"), Optional.of("7号"), act));
        var resolution = new RecordedResolution("r-1", Optional.of("p-1"), Optional.empty(), "按 15 米", act.at());
        worked = ((Decision.Changed<Case, ReviewRefusal>) decider.resolve(worked, resolution, Optional.empty())).next();
        assertThat(worked.dossier().contradictions()).hasSize(1);
        return worked;
    }

    /** As before an exemption that fell after the grant gave the head a task. */
    private static Case untasked(Case of) {
        var review = of.review(CaseBuilder.matter("M06")).orElseThrow();
        var it = review.docket();
        return of.with(review.with(new Docket(
                it.assignment(),
                it.version(),
                it.materials(),
                it.time(),
                it.hindrances(),
                it.desk().withTasks(List.of()),
                it.past())));
    }

    /** With one task that was answered after its day, and one that is open. */
    private static Case supervised() {
        var day = LocalDate.of(2026, 9, 30);
        var late = after(workedOn(), "M06", checkTime(LATE));
        var answered = after(late, "M06", new ReviewCommand.AnswerSupervision("已补充论证", day, CaseBuilder.on(LATE)));
        return after(
                answered,
                "M06",
                new ReviewCommand.AddRequirement(
                        CaseBuilder.matter("M25"), "S25", "规划条件变更", List.of(), CaseBuilder.on(LATE)));
    }

    /** Of a higher level, after the acceptance. */
    private static Case asked() {
        var rule = new AppliedRule("YJ-S24-JOINT", "JOINT_REVIEW", "上级要求", List.of(new RuleEvidence("level", "省级")));
        return after(
                aCase().review("M02", 7).opened(),
                "M02",
                new ReviewCommand.AskJointReview(Optional.of(rule), CaseBuilder.on(TUESDAY)));
    }

    /** For the second time. */
    private static Case waiting() {
        var now = aCase().review("M36", 7).opened();
        for (var required : List.of("M25", "M29")) {
            now = after(
                    now,
                    "M36",
                    new ReviewCommand.AddRequirement(
                            CaseBuilder.matter(required), "S25", "规划条件变更", List.of(), CaseBuilder.on(TUESDAY)));
        }
        return after(
                now,
                "M36",
                new ReviewCommand.MeetRequirement(
                        CaseBuilder.matter("M25"), Optional.of("永规〔2026〕1号"), CaseBuilder.on(TUESDAY.plusDays(1))));
    }

    /** After an exemption fell and a joint review was held; granted with a reason of the head. */
    private static Case reviewed() {
        var act = CaseBuilder.on(TUESDAY);
        var now = aCase().review("M06", 10)
                .on(CaseBuilder.exempt(CaseBuilder.S21))
                .review("M13", 10)
                .opened();
        var joint = Optional.of(new JointReview("太原", List.of("省水利厅"), TUESDAY));
        for (var command : List.<ReviewCommand>of(
                new ReviewCommand.StartProcedure(
                        "p-24", ProcedureKind.JOINT_REVIEW, "省级技术论证", "head-m13", 15, joint, act),
                new ReviewCommand.EndProcedure(
                        "p-24", "同意", Optional.of(new JointReview.Opinion("晋评〔2026〕4号", true)), act))) {
            now = after(now, "M13", command);
        }
        now = after(now, "M06", new ReviewCommand.UndoExemption(new UndoneExemption(CaseBuilder.S21, List.of(), act)));
        var reasoned = new Draft.ToGrant(
                Optional.empty(),
                Optional.of("7号"),
                List.of(),
                false,
                Optional.of("已有同类评审"),
                Optional.empty(),
                List.of());
        return after(now, "M06", new ReviewCommand.Decide(reasoned, act));
    }

    /** One review was granted on a revoked paper, with a reason; another waits for a signature on a secondary one. */
    private static Case flagged() {
        var act = CaseBuilder.on(TUESDAY);
        var terms = new ReviewTerms(
                "APPROVAL", 20, 10, true, false, false, null, List.of(), List.of(), List.of(), List.of("S01"));
        var now = aCase().review("M06", 10).review("M13", 10).on(terms).opened();
        var reasoned = new ReviewCommand.Decide(
                new Draft.ToGrant(
                        Optional.empty(),
                        Optional.of("7号"),
                        List.of(),
                        false,
                        Optional.empty(),
                        Optional.of("原件已核对"),
                        List.of()),
                act);
        for (var matter : List.of("M06", "M13")) {
            var paper = new FlaggedPaper("material-" + matter, matter + ".pdf", "REVOKED", "发证机关收回", act);
            now = after(after(now, matter, new ReviewCommand.FlagMaterial(paper)), matter, reasoned);
        }
        return now;
    }

    /** One repeat was refused; a head asked with a reason. */
    private static Case askedAgain() {
        var ask = (ReviewCommand.AskSupplement) askSupplement(TUESDAY);
        var refused = new ReviewRefusal.AskedBefore(List.of("补充水土保持方案附图"), CaseBuilder.at(TUESDAY));
        var noted = after(aCase().review("M06", 10).opened(), "M06", new ReviewCommand.NoteRepeat(ask, refused));
        return after(
                noted,
                "M06",
                new ReviewCommand.AskSupplement(
                        "s-2", ask.items(), ask.basis(), 5, Optional.of("规划条件调整"), CaseBuilder.on(TUESDAY)));
    }

    private static Case closed() {
        var refused = after(untasked(workedOn()), "M13", refuse(TUESDAY));
        var closed = after(refused, "M16", new ReviewCommand.Recall("退件", CaseBuilder.on(TUESDAY)));
        assertThat(closed.dossier().closing()).isPresent();
        return closed;
    }

    @Test
    void a_case_is_found_by_the_departments_that_have_something_open_and_by_its_next_look() {
        var opened = aCase().review("M06", 5).review("M13", 10).opened();
        var half = after(opened, "M06", grant(TUESDAY));
        var closed = after(half, "M13", grant(TUESDAY));

        assertThat(MAPPING.form().toDocument(opened).getList("openDepartments", String.class))
                .containsExactly("department-m06", "department-m13");
        assertThat(MAPPING.form().toDocument(opened).getString("nextLook")).isEqualTo("2026-09-08");
        assertThat(MAPPING.form().toDocument(half).getList("openDepartments", String.class))
                .containsExactly("department-m13");
        assertThat(MAPPING.form().toDocument(half).getString("nextLook")).isEqualTo("2026-09-14");
        assertThat(MAPPING.form().toDocument(closed)).doesNotContainKeys("openDepartments", "nextLook");
    }

    @Test
    void a_case_with_eight_reviews_stays_small() {
        var builder = aCase();
        Stream.of("M06", "M12", "M13", "M15", "M16", "M17", "M20", "M36").forEach(matter -> builder.review(matter, 10));

        assertThat(Documents.bytes(writer -> MAPPING.form().write(writer, builder.opened()))
                        .getByteBuffer()
                        .remaining())
                .isLessThan(4_000);
    }
}
