package cn.yongji.onestop.kernel.event;

import static cn.yongji.onestop.kernel.event.EventSamples.stands;

import cn.yongji.onestop.kernel.event.word.ExemptionEffect;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.LadderRung;
import cn.yongji.onestop.kernel.event.word.MaterialFlag;
import cn.yongji.onestop.kernel.event.word.OpinionPosition;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.VisitKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One event of every contract that tells of rules, promises, clocks and departments, with every component filled. */
final class FurtherSamples {
    private static final String PROJECT = "01930000-0000-7000-8000-000000000001";
    private static final String APPLICATION = "01930000-0000-7000-8000-000000000002";
    private static final String REVIEW = APPLICATION + "-M12";
    private static final ReviewRef LAND = new ReviewRef(PROJECT, APPLICATION, REVIEW, "M12", "natural-resources");
    private static final Instant AT = Instant.parse("2026-11-10T02:00:00Z");

    private FurtherSamples() {}

    static List<EventContract> all() {
        return List.of(
                new PlanExemptionUndoneV1(
                        PROJECT,
                        2,
                        "M12",
                        "建设工程规划许可证",
                        "natural-resources",
                        "S25",
                        List.of(new FactDifference("planningConditionsChanged", "false", "true")),
                        Word.of(ExemptionEffect.STEP_ADDED),
                        AT,
                        "agent1",
                        List.of("M36")),
                new AgentAssignedV1(PROJECT, "agent2", "agent1", "原代办员轮岗", AT, "coordinator1"),
                new VisitRecordedV1(
                        PROJECT,
                        "01930000-0000-7000-8000-00000000000a",
                        Word.of(VisitKind.AGENT_VISIT),
                        LocalDate.of(2026, 11, 9),
                        "agent1",
                        "现场核实建设规模",
                        List.of(new ForeseenProblem(
                                "01930000-0000-7000-8000-000000000009",
                                "LAND_NATURE",
                                "LAND_PLANNING",
                                "地块性质待核实",
                                "现状为二类居住用地",
                                "agent1",
                                "协调规划局部调整")),
                        AT,
                        "agent1"),
                new PreReviewRequestedV1(
                        PROJECT,
                        "prereview-" + PROJECT,
                        List.of("ecology", "natural-resources"),
                        "选址与环评等级",
                        LocalDate.of(2026, 11, 17),
                        AT,
                        "enterprise1"),
                new PreReviewConcludedV1(
                        PROJECT,
                        "prereview-" + PROJECT,
                        List.of(new PreReviewOpinion(
                                "natural-resources", "CONDITIONAL", "地类需先行变更", List.of("取得农用地转用批复"))),
                        List.of("ecology"),
                        "01930000-0000-7000-8000-00000000000b",
                        "先办地类变更，再报环评",
                        AT,
                        "coordinator1"),
                new ApplicationRefusedV1(PROJECT, APPLICATION, "不属于本机关职权范围", AT, "window1"),
                new ApplicationWithdrawalRequestedV1(PROJECT, APPLICATION, "项目暂缓", AT, "enterprise1"),
                new ApplicationWithdrawalDeniedV1(PROJECT, APPLICATION, "已进入公示", AT, "window1"),
                new ApplicationWithdrawnV1(PROJECT, APPLICATION, "项目暂缓", AT, "window1"),
                new ApplicationRequirementAddedV1(
                        PROJECT,
                        APPLICATION,
                        "M36",
                        "M25",
                        "S25",
                        "规划条件已变更",
                        AT,
                        List.of(new FactDifference("planningConditionsChanged", "false", "true"))),
                new ApplicationRequirementMetV1(PROJECT, APPLICATION, "M25", "建字第140881202600012号", AT),
                new GapPromisedV1(
                        PROJECT,
                        APPLICATION,
                        "01930000-0000-7000-8000-000000000008",
                        "M12",
                        "business-licence",
                        "营业执照",
                        "91140881MA0GT4BX3N",
                        "gap-commitment.1",
                        LocalDate.of(2026, 11, 20),
                        AT,
                        "enterprise1"),
                new GapDueSoonV1(
                        PROJECT,
                        APPLICATION,
                        "01930000-0000-7000-8000-000000000008",
                        "M12",
                        "business-licence",
                        LocalDate.of(2026, 11, 20),
                        AT),
                new GapFulfilledV1(
                        PROJECT,
                        APPLICATION,
                        "01930000-0000-7000-8000-000000000008",
                        "M12",
                        "business-licence",
                        "01930000-0000-7000-8000-000000000003",
                        AT,
                        "window1"),
                new GapBreachedV1(
                        PROJECT,
                        APPLICATION,
                        "01930000-0000-7000-8000-000000000008",
                        "M12",
                        "business-licence",
                        "91140881MA0GT4BX3N",
                        LocalDate.of(2026, 11, 20),
                        AT),
                new GapRepairedV1(
                        PROJECT,
                        APPLICATION,
                        "01930000-0000-7000-8000-000000000008",
                        "M12",
                        "business-licence",
                        "材料已补齐并核验",
                        AT,
                        "window1"),
                new CommitmentFoundFalseV1(
                        PROJECT, APPLICATION, "M12", "91140881MA0GT4BX3N", "现场与承诺不符", AT, "review-ecology"),
                new MaterialFlaggedV1(
                        PROJECT,
                        "01930000-0000-7000-8000-000000000003",
                        "营业执照.pdf",
                        Word.of(MaterialFlag.REVOKED),
                        "证照已注销",
                        List.of(APPLICATION),
                        AT,
                        "window1"),
                new MaterialFlagLiftedV1(
                        PROJECT,
                        "01930000-0000-7000-8000-000000000003",
                        "营业执照.pdf",
                        Word.of(MaterialFlag.QUARANTINED),
                        "已核对原件",
                        List.of(APPLICATION),
                        AT,
                        "window1"),
                new CommitmentRepairedV1(PROJECT, APPLICATION, "M12", "91140881MA0GT4BX3N", "已按承诺整改并核验", AT, "window1"),
                new AgentReleasedV1(PROJECT, "agent1", "项目已落地", List.of(APPLICATION), AT, "coordinator1"),
                new AgentCoverChangedV1(
                        PROJECT,
                        "agent1",
                        List.of(new AgentCover("agent2", LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 13))),
                        AT,
                        "coordinator1"),
                new ReviewSuspendedV1(
                        LAND,
                        "01930000-0000-7000-8000-00000000000b",
                        Word.of(PauseKind.EXPERT_REVIEW),
                        "需专家论证",
                        "head-natural-resources",
                        20,
                        LocalDate.of(2026, 11, 10),
                        LocalDate.of(2026, 12, 8),
                        AT,
                        "head-natural-resources",
                        stands(ReviewState.IN_PROCEDURE, 9, null)),
                new ReviewSuspensionEndedV1(
                        LAND,
                        "01930000-0000-7000-8000-00000000000b",
                        "专家意见：可行",
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 11, 27),
                        AT,
                        "head-natural-resources",
                        stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 27))),
                new ReviewExtendedV1(
                        LAND,
                        10,
                        "情况复杂",
                        LocalDate.of(2026, 11, 27),
                        AT,
                        "head-natural-resources",
                        stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 27))),
                new ReviewSuspensionProposedV1(
                        LAND,
                        "01930000-0000-7000-8000-000000000010",
                        Word.of(PauseKind.EXPERT_REVIEW),
                        "需专家论证",
                        20,
                        AT,
                        "review-natural-resources",
                        stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 13))),
                new ReviewSuspensionDeniedV1(
                        LAND,
                        "01930000-0000-7000-8000-000000000010",
                        Word.of(PauseKind.EXPERT_REVIEW),
                        "现有论证已足够",
                        "review-natural-resources",
                        AT,
                        "head-natural-resources",
                        stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 13))),
                new ReviewPaperBroughtV1(
                        LAND,
                        "地字第140881202600031号",
                        List.of(new MaterialRef(
                                "result-document",
                                "01930000-0000-7000-8000-000000000003",
                                "建设用地规划许可证.pdf",
                                "ab".repeat(32))),
                        LocalDate.of(2026, 11, 10),
                        AT,
                        "review-natural-resources",
                        stands(ReviewState.GRANTED, 11, LocalDate.of(2026, 11, 9))),
                new ReviewSupervisionAnsweredV1(
                        LAND,
                        "现场核查人员不足，已增派",
                        LocalDate.of(2026, 11, 13),
                        LocalDate.of(2026, 11, 16),
                        AT,
                        "head-natural-resources",
                        stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 9))),
                new ReviewExemptionUndoneV1(
                        LAND,
                        "YJ-S21-WAIVE",
                        List.of(new FactDifference("singleContent", "true", "false")),
                        Word.of(ExemptionEffect.STEP_ADDED),
                        AT,
                        "agent1",
                        null,
                        stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 13))),
                new ReviewRungReachedV1(
                        LAND,
                        Word.of(LadderRung.SUPERVISION),
                        -1,
                        LocalDate.of(2026, 11, 13),
                        AT,
                        stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 9))),
                new ReviewDeadlineMovedV1(
                        LAND,
                        LocalDate.of(2027, 1, 7),
                        LocalDate.of(2027, 1, 8),
                        "2026-1+2027-1",
                        AT,
                        true,
                        stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2027, 1, 8))),
                new ReviewAssignedV1(
                        LAND,
                        "review-natural-resources",
                        "review-natural-resources-2",
                        "ASSIGNED",
                        "原经办人请假",
                        AT,
                        "head-natural-resources",
                        stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 13))),
                new ReviewDecisionProposedV1(
                        LAND,
                        Word.of(HowItEnded.GRANTED),
                        AT,
                        "review-natural-resources",
                        stands(ReviewState.AWAITING_SIGNATURE, 8, LocalDate.of(2026, 11, 13))),
                new ReviewPreOpinionRecordedV1(
                        LAND,
                        Word.of(HowItEnded.GRANTED),
                        List.of("M06"),
                        AT,
                        "review-natural-resources",
                        stands(ReviewState.PRE_REVIEWED, 3, null)),
                new ReviewDecisionWithdrawnV1(
                        LAND,
                        Word.of(HowItEnded.GRANTED),
                        "文号有误",
                        AT,
                        "head-natural-resources",
                        stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 13))),
                new ReviewRevokedV1(
                        LAND,
                        "承诺不实",
                        AT,
                        "head-natural-resources",
                        stands(ReviewState.REVOKED, 15, LocalDate.of(2026, 11, 13))),
                new ReviewNotApplicableV1(
                        LAND,
                        "S25",
                        "规划条件未改变",
                        AT,
                        "head-natural-resources",
                        stands(ReviewState.NOT_APPLICABLE, 4, null)),
                new ReviewApplicableAgainV1(
                        LAND, "规划条件已变更", AT, "head-natural-resources", stands(ReviewState.WAITING, 3, null)),
                new OpinionRequestedV1(
                        LAND,
                        "01930000-0000-7000-8000-00000000000c",
                        "ecology",
                        "是否占用生态红线",
                        LocalDate.of(2026, 11, 19),
                        AT,
                        "review-natural-resources"),
                new OpinionGivenV1(
                        LAND,
                        "01930000-0000-7000-8000-00000000000c",
                        "ecology",
                        Word.of(OpinionPosition.NO_OBJECTION),
                        true,
                        AT,
                        "rule:silence"),
                new NoticeIssuedV1(
                        PROJECT,
                        APPLICATION,
                        APPLICATION,
                        "01930000-0000-7000-8000-00000000000d",
                        List.of(new NoticeItem(
                                REVIEW,
                                "natural-resources",
                                "01930000-0000-7000-8000-000000000007",
                                "补充界址点坐标",
                                "boundary-map",
                                "城乡规划法第三十七条")),
                        LocalDate.of(2026, 11, 24),
                        AT,
                        "window1"),
                new CaseReturnedV1(PROJECT, APPLICATION, "逾期未补正", AT, "rule:supplement-overdue"),
                new CaseWithdrawnV1(PROJECT, APPLICATION, AT),
                new CaseRefusalsCombinedV1(
                        PROJECT,
                        APPLICATION,
                        List.of(new CombinedRefusal(REVIEW, "natural-resources", "不符合详细规划", "调整用地范围后重新申报")),
                        AT),
                new ContradictionFoundV1(
                        PROJECT,
                        APPLICATION,
                        "01930000-0000-7000-8000-00000000000e",
                        "SETBACK_METRES",
                        List.of(new DisputedCondition(REVIEW, "natural-resources", "退让道路红线不少于10米")),
                        AT),
                new CaseMessagedV1(
                        PROJECT,
                        APPLICATION,
                        "01930000-0000-7000-8000-00000000000f",
                        "natural-resources",
                        AT,
                        "review-natural-resources"),
                new CalendarPublishedV1(
                        "calendar-2027",
                        2027,
                        "2027-1",
                        List.of(LocalDate.of(2027, 1, 1)),
                        List.of(LocalDate.of(2027, 2, 6)),
                        "国务院办公厅关于2027年部分节假日安排的通知",
                        AT,
                        "admin1",
                        List.of(new CalendarDayName(LocalDate.of(2027, 1, 1), "元旦")),
                        List.of(new CalendarDecision(LocalDate.of(2027, 7, 21), false, "暴雨红色预警"))));
    }
}
