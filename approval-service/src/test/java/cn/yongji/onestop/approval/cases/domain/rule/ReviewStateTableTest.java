package cn.yongji.onestop.approval.cases.domain.rule;

import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.MONDAY;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.aCase;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.after;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.answer;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.askSupplement;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.block;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.checkTime;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.decide;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.grant;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.lift;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.matter;
import static cn.yongji.onestop.approval.cases.domain.rule.CaseBuilder.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.review.Condition;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.FlaggedPaper;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.HandlingTerms;
import cn.yongji.onestop.approval.cases.domain.review.ProcedureKind;
import cn.yongji.onestop.approval.cases.domain.review.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.approval.cases.domain.review.Withdrawal;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole table of state × command, as a committed text: what each cell does, and that no cell is missing. M06 is asked;
 * M13 runs beside it and keeps the case open.
 */
public class ReviewStateTableTest {
    private static final String TABLE = "/approval/review-states.txt";
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 20);
    private static final Act OTHER = new Act(CaseBuilder.at(WEDNESDAY), "head-m06");

    record Cell(ReviewStatus state, String command, String outcome) {
        @Override
        public String toString() {
            return "%s | %s | %s".formatted(state, command, outcome);
        }
    }

    static List<Cell> table() {
        try (var in = Objects.requireNonNull(ReviewStateTableTest.class.getResourceAsStream(TABLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", -1))
                    .map(parts -> new Cell(ReviewStatus.valueOf(parts[0].strip()), parts[1].strip(), parts[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void each_state_answers_each_command_as_the_table_says(Cell cell) {
        var before = inState(cell.state());

        var ruling = decide(before, "M06", command(cell.command()));

        assertThat(describe(ruling)).isEqualTo(cell.outcome());
    }

    @Test
    void no_cell_is_missing() {
        var expected = Arrays.stream(ReviewStatus.values())
                .flatMap(state -> commands().map(command -> state + " | " + command))
                .toList();

        assertThat(table().stream().map(cell -> cell.state() + " | " + cell.command()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_state_of_the_table_is_the_state_it_says() {
        for (var state : ReviewStatus.values()) {
            assertThat(ReviewStatus.of(inState(state).review(matter("M06")).orElseThrow()))
                    .isEqualTo(state);
        }
    }

    /** Every command there is; one that decides has a row for each verdict. */
    static Stream<String> commands() {
        return commands(ReviewCommand.class);
    }

    private static Stream<String> commands(Class<?> type) {
        if (!type.isRecord())
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(ReviewStateTableTest::commands);
        var name = type.getSimpleName();
        return name.equals("Decide") ? Stream.of("Decide grant", "Decide refuse") : Stream.of(name);
    }

    public static ReviewCommand command(String name) {
        var act = CaseBuilder.on(WEDNESDAY);
        return switch (name) {
            case "Decide grant" -> grant(WEDNESDAY);
            case "Decide refuse" -> refuse(WEDNESDAY);
            case "Sign" -> new ReviewCommand.Sign(OTHER);
            case "SendBack" -> new ReviewCommand.SendBack("依据不足", OTHER);
            case "PreReview" -> new ReviewCommand.PreReview(grant(WEDNESDAY).draft(), act);
            case "ConfirmPreOpinion" -> new ReviewCommand.ConfirmPreOpinion(true, act);
            case "WithdrawDecision" -> new ReviewCommand.WithdrawDecision("文书号有误", act);
            case "Revoke" -> new ReviewCommand.Revoke("以欺骗手段取得", act);
            case "DeclareNotApplicable" -> new ReviewCommand.DeclareNotApplicable("S25", "规划条件未变", act);
            case "DeclareApplicable" -> new ReviewCommand.DeclareApplicable("规划条件变更", act);
            case "AskSupplement" -> askSupplement(WEDNESDAY);
            case "NoteRepeat" ->
                new ReviewCommand.NoteRepeat(
                        (ReviewCommand.AskSupplement) askSupplement(WEDNESDAY),
                        new ReviewRefusal.AskedBefore(List.of("补充水土保持方案附图"), act.at()));
            case "FinishCheck" -> new ReviewCommand.FinishCheck(act);
            case "StartProcedure" -> startProcedure(WEDNESDAY);
            case "EndProcedure" -> new ReviewCommand.EndProcedure("procedure-1", "通过", act);
            case "ProposeProcedure" -> proposeProcedure(WEDNESDAY);
            case "ApproveProcedure" -> new ReviewCommand.ApproveProcedure("procedure-2", OTHER);
            case "DenyProcedure" -> new ReviewCommand.DenyProcedure("procedure-2", "现有论证已足够", OTHER);
            case "BringPaper" -> new ReviewCommand.BringPaper("永审〔2026〕9号", List.of(), act);
            case "Extend" -> new ReviewCommand.Extend(10, "跨县河道", act);
            case "AnswerSupervision" -> new ReviewCommand.AnswerSupervision("人手不足", LATER, act);
            case "Claim" -> new ReviewCommand.Claim(act);
            case "Assign" -> new ReviewCommand.Assign("review-2", Optional.empty(), OTHER);
            case "Delegate" -> new ReviewCommand.Delegate("review-2", "出差", Optional.of(LATER), act);
            case "Consult" -> consult(WEDNESDAY);
            case "FulfilCondition" -> new ReviewCommand.FulfilCondition(1, "已退让", act);
            case "Advise" ->
                new ReviewCommand.Advise(
                        "opinion-1",
                        DepartmentCode.of("forestry"),
                        Consultation.Position.AGREE,
                        "不占林地",
                        CaseBuilder.on(WEDNESDAY));
            case "LapseConsultations" -> new ReviewCommand.LapseConsultations(CaseBuilder.on(LATER));
            case "TakeSupplement" -> answer(WEDNESDAY);
            case "RaiseBlock" -> block(WEDNESDAY);
            case "LiftBlock" -> lift(WEDNESDAY);
            case "AskJointReview" ->
                new ReviewCommand.AskJointReview(
                        Optional.of(new AppliedRule("YJ-S24-JOINT", "JOINT_REVIEW", "上级要求联合评审", List.of())),
                        CaseBuilder.on(WEDNESDAY));
            case "EndBlock" -> new ReviewCommand.EndBlock("problem-1", "难题办结", CaseBuilder.on(WEDNESDAY));
            case "AddRequirement" -> new ReviewCommand.AddRequirement(matter("M25"), "S25", "规划条件变更", List.of(), act);
            case "MeetRequirement" -> new ReviewCommand.MeetRequirement(matter("M10"), Optional.empty(), act);
            case "PromiseGap" -> new ReviewCommand.PromiseGap(gap("gap-2"), act);
            case "Uphold" -> new ReviewCommand.Uphold("已补齐", OTHER);
            case "MissGap" -> new ReviewCommand.MissGap("gap-1", LATER.plusMonths(2), act);
            case "MoveGap" -> new ReviewCommand.MoveGap("gap-1", Gap.State.FULFILLED, act);
            case "FlagMaterial" ->
                new ReviewCommand.FlagMaterial(new FlaggedPaper("material-M06", "M06.pdf", "REVOKED", "发证机关收回", act));
            case "LiftFlag" -> new ReviewCommand.LiftFlag("material-M06", "QUARANTINED", act);
            case "FindCommitmentFalse" -> new ReviewCommand.FindCommitmentFalse("未安装", act);
            case "MakeCommitmentGood" -> new ReviewCommand.MakeCommitmentGood("已整改", act);
            case "UndoExemption" ->
                new ReviewCommand.UndoExemption(new UndoneExemption(CaseBuilder.S21, List.of(), act));
            case "AskWithdrawal" -> askWithdrawal(WEDNESDAY);
            case "DenyWithdrawal" -> new ReviewCommand.DenyWithdrawal(act);
            case "ConfirmWithdrawal" -> new ReviewCommand.ConfirmWithdrawal("项目调整", act);
            case "Recall" -> new ReviewCommand.Recall("逾期未补正", act);
            case "CheckTime" -> checkTime(LATER);
            default -> throw new IllegalArgumentException("no example of " + name);
        };
    }

    private static ReviewCommand startProcedure(LocalDate day) {
        return new ReviewCommand.StartProcedure(
                "procedure-1", ProcedureKind.EXPERT_REVIEW, "选址", "head-m06", 15, CaseBuilder.on(day));
    }

    private static ReviewCommand proposeProcedure(LocalDate day) {
        return new ReviewCommand.ProposeProcedure(
                "procedure-2", ProcedureKind.HEARING, "重大利益关系", 15, CaseBuilder.on(day));
    }

    private static ReviewCommand consult(LocalDate day) {
        return new ReviewCommand.Consult("opinion-1", DepartmentCode.of("forestry"), "是否占用林地", CaseBuilder.on(day));
    }

    private static ReviewCommand askWithdrawal(LocalDate day) {
        return new ReviewCommand.AskWithdrawal(new Withdrawal("项目调整", CaseBuilder.on(day)));
    }

    private static Gap gap(String id) {
        return new Gap(id, "S02", "资金证明", LATER, Gap.State.OUTSTANDING);
    }

    private static Case running() {
        return aCase().review("M06", 10).review("M13", 30).opened();
    }

    private static Case waiting() {
        return aCase().review("M06", 10, "M13")
                .review("M13", 30)
                .review("M15", 10)
                .opened();
    }

    private static Case signing() {
        var base = HandlingTerms.PLAIN;
        var terms = new HandlingTerms(
                false,
                base.statutoryWorkingDays(),
                base.extensionWorkingDays(),
                true,
                false,
                false,
                base.merged(),
                List.of());
        return CaseBuilder.withTerms(running(), "M06", terms);
    }

    private static Case withGaps() {
        var terms = new HandlingTerms(
                false, Optional.empty(), Optional.empty(), false, false, true, Optional.empty(), List.of());
        var before = CaseBuilder.withTerms(running(), "M06", terms);
        return after(before, "M06", new ReviewCommand.PromiseGap(gap("gap-1"), CaseBuilder.on(MONDAY)));
    }

    /** A case whose M06 is in a state. */
    public static Case inState(ReviewStatus state) {
        var act = CaseBuilder.on(TUESDAY);
        return switch (state) {
            case WAITING -> waiting();
            case PRE_REVIEWED ->
                after(
                        waiting(),
                        "M06",
                        new ReviewCommand.PreReview(grant(TUESDAY).draft(), act));
            case UNDER_REVIEW -> running();
            case AWAITING_SIGNATURE -> after(signing(), "M06", grant(TUESDAY));
            case SUPPLEMENTING -> after(running(), "M06", askSupplement(TUESDAY));
            case IN_PROCEDURE -> after(running(), "M06", startProcedure(TUESDAY));
            case SUPPLEMENTING_IN_PROCEDURE ->
                after(after(running(), "M06", startProcedure(TUESDAY)), "M06", askSupplement(TUESDAY));
            case WITHDRAWAL_PENDING -> after(running(), "M06", askWithdrawal(TUESDAY));
            case GRANTED -> after(running(), "M06", CaseBuilder.grant(TUESDAY, condition()));
            case GRANTED_WITH_GAPS -> after(withGaps(), "M06", CaseBuilder.grantWithGaps(TUESDAY));
            case REFUSED -> after(running(), "M06", refuse(TUESDAY));
            case NOT_STARTED -> after(waiting(), "M13", refuse(TUESDAY));
            case RECALLED -> after(running(), "M06", new ReviewCommand.Recall("逾期未补正", act));
            case WITHDRAWN -> after(running(), "M06", new ReviewCommand.ConfirmWithdrawal("项目调整", act));
            case REVOKED ->
                after(after(running(), "M06", grant(TUESDAY)), "M06", new ReviewCommand.Revoke("以欺骗手段取得", act));
            case NOT_APPLICABLE ->
                after(running(), "M06", new ReviewCommand.DeclareNotApplicable("S25", "规划条件未变", act));
        };
    }

    private static Condition condition() {
        return Condition.open("SETBACK", "退让 10 米", Optional.of("10"));
    }

    private static String describe(Decision<Case, ReviewRefusal> ruling) {
        return switch (ruling) {
            case Decision.Refused<Case, ReviewRefusal>(var refusal) ->
                "denied " + refusal.getClass().getSimpleName();
            case Decision.Unchanged<Case, ReviewRefusal> _ -> "unchanged";
            case Decision.Changed<Case, ReviewRefusal>(var next, var events) ->
                Stream.concat(
                                Stream.of(ReviewStatus.of(
                                                next.review(matter("M06")).orElseThrow())
                                        .name()),
                                events.stream().map(EventContracts::nameOf))
                        .collect(Collectors.joining(" "));
        };
    }
}
