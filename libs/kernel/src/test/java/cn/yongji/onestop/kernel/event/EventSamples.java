package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.MatterState;
import cn.yongji.onestop.kernel.event.word.MeetingKind;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event of every contract, all from the same project, with every optional component filled. */
final class EventSamples {
    private static final String PROJECT = "01930000-0000-7000-8000-000000000001";
    private static final String APPLICATION = "01930000-0000-7000-8000-000000000002";
    private static final String MATERIAL = "01930000-0000-7000-8000-000000000003";
    private static final String PROBLEM = "01930000-0000-7000-8000-000000000004";
    private static final String MEETING = "01930000-0000-7000-8000-000000000005";
    private static final String RESOLUTION = "01930000-0000-7000-8000-000000000006";
    private static final String SUPPLEMENT = "01930000-0000-7000-8000-000000000007";
    private static final String ECOLOGY_REVIEW = APPLICATION + "-M13";
    private static final String LAND_REVIEW = APPLICATION + "-M12";
    private static final ReviewRef ECOLOGY = new ReviewRef(PROJECT, APPLICATION, ECOLOGY_REVIEW, "M13", "ecology");
    private static final ReviewRef LAND = new ReviewRef(PROJECT, APPLICATION, LAND_REVIEW, "M12", "natural-resources");
    private static final String PROJECT_NAME = "永济市年产 20 万套电机壳体项目";
    private static final String HASH = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String CATALOGUE = "2026.1";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Instant ACCEPTED = Instant.parse("2026-11-02T01:30:00Z");

    private static final MaterialRef REPORT = new MaterialRef("eia-report", MATERIAL, "环境影响报告表.pdf", HASH);
    private static final RequestedItem MISSING = new RequestedItem("eia-report", "/environment/class", "补充卫生防护距离章节");

    private static final ReviewTerms TERMS = new ReviewTerms(
            "APPROVAL",
            20,
            10,
            true,
            false,
            false,
            new MergedHandling("S20", "项目建议书、可行性研究报告、初步设计合并办理", List.of("M02", "M04", "M05")),
            List.of(new PromisedGap(
                    "01930000-0000-7000-8000-000000000008", "business-licence", "营业执照", LocalDate.of(2026, 11, 20))),
            List.of(new AppliedRule(
                    "S21", "EXEMPT_REVIEW", "十条措施", List.of(new RuleEvidence("totalInvestment", "18000000")))),
            List.of("M25"));

    private EventSamples() {}

    static ReviewProgress stands(ReviewState state, int statusCode, @Nullable LocalDate due) {
        return new ReviewProgress(Word.of(state), statusCode, due);
    }

    /** By wire name. */
    static Map<String, EventContract> all() {
        var samples = new LinkedHashMap<String, EventContract>();
        for (var sample : List.of(
                projectOpened(),
                factsChanged(),
                planIssued(),
                materialStored(),
                submitted(),
                correctionRequested(),
                accepted(),
                supplemented(),
                caseOpened(),
                started(),
                supplementRequested(),
                resumed(),
                blocked(),
                unblocked(),
                decided(),
                turnedRed(),
                caseClosed(),
                raised(),
                scheduled(),
                recorded(),
                closed())) {
            samples.put(EventContracts.nameOf(sample), sample);
        }
        for (var sample : FurtherSamples.all()) samples.put(EventContracts.nameOf(sample), sample);
        return samples;
    }

    private static ProjectOpenedV1 projectOpened() {
        return new ProjectOpenedV1(
                PROJECT,
                "2611-140881-04-01-123456",
                PROJECT_NAME,
                "ENTERPRISE_RECORD",
                "INDUSTRIAL",
                "91140881MA0GT4BX3N",
                "永济恒新机电有限公司",
                6_800_000_050L,
                "agent1",
                "enterprise1",
                "260-000-019",
                LocalDate.of(2027, 3, 1),
                false);
    }

    private static ProjectFactsChangedV1 factsChanged() {
        return new ProjectFactsChangedV1(
                PROJECT,
                2,
                List.of("totalInvestment", "energy.annualTce"),
                "设备清单已核定",
                "enterprise1",
                List.of(
                        new FactDifference("totalInvestment", "68000000.5", "70500000.5"),
                        new FactDifference("energy.annualTce", "820", "760")),
                new StatedFacts(
                        "2611-140881-04-01-123456",
                        PROJECT_NAME,
                        "ENTERPRISE_RECORD",
                        "INDUSTRIAL",
                        "91140881MA0GT4BX3N",
                        "永济恒新机电有限公司",
                        7_050_000_050L,
                        LocalDate.of(2027, 3, 15),
                        true,
                        "260-000-019"));
    }

    private static PlanIssuedV1 planIssued() {
        var filing = new PlannedMatter(
                "M06",
                "企业投资项目备案",
                "development-reform",
                "发展和改革局",
                Word.of(MatterState.REQUIRED),
                null,
                0,
                null,
                "INITIATION",
                LocalDate.of(2026, 11, 3));
        var energy = new PlannedMatter(
                "M15",
                "节能审查",
                "industry",
                "工业和信息化局",
                Word.of(MatterState.EXEMPT),
                "R-INT-015",
                5,
                List.of(new AppliedRule(
                        "R-INT-015", "EXEMPT", "固定资产投资项目节能审查办法", List.of(new RuleEvidence("annualTce", "820")))),
                "PARALLEL",
                null);
        return new PlanIssuedV1(PROJECT, 1, CATALOGUE, List.of(filing, energy), 24, 41, 14, 31, 2, 12);
    }

    private static MaterialStoredV1 materialStored() {
        return new MaterialStoredV1(
                PROJECT,
                MATERIAL,
                "环境影响报告表.pdf",
                HASH,
                "application/pdf",
                48_213,
                List.of("eia-report"),
                "enterprise1");
    }

    private static ApplicationSubmittedV1 submitted() {
        return new ApplicationSubmittedV1(
                PROJECT,
                APPLICATION,
                "LAND_PLANNING",
                List.of("M06", "M12", "M13"),
                Instant.parse("2026-10-31T08:12:44.120Z"),
                MONDAY,
                "enterprise1");
    }

    private static ApplicationCorrectionRequestedV1 correctionRequested() {
        return new ApplicationCorrectionRequestedV1(
                PROJECT,
                APPLICATION,
                List.of(MISSING),
                "行政许可法第三十二条",
                LocalDate.of(2026, 11, 9),
                Instant.parse("2026-11-02T01:20:00Z"));
    }

    private static ApplicationAcceptedV1 accepted() {
        var ecology = new ReviewOrder("M13", "环境影响评价审批", "ecology", "生态环境局", 5, List.of(), List.of(REPORT), TERMS);
        var land = new ReviewOrder("M12", "建设用地规划许可", "natural-resources", "自然资源局", 5, List.of("M06"), List.of());
        return new ApplicationAcceptedV1(
                PROJECT,
                PROJECT_NAME,
                APPLICATION,
                "LAND_PLANNING",
                "91140881MA0GT4BX3N",
                "永济恒新机电有限公司",
                "agent1",
                ACCEPTED,
                MONDAY,
                CATALOGUE,
                List.of(ecology, land));
    }

    private static ApplicationSupplementedV1 supplemented() {
        return new ApplicationSupplementedV1(
                PROJECT,
                APPLICATION,
                ECOLOGY_REVIEW,
                SUPPLEMENT,
                List.of(REPORT),
                "已补充第七章",
                Instant.parse("2026-11-05T06:00:00Z"),
                "enterprise1");
    }

    private static CaseOpenedV1 caseOpened() {
        var ecology = new OpenedReview(
                ECOLOGY_REVIEW,
                "M13",
                "环境影响评价审批",
                "ecology",
                "生态环境局",
                Word.of(ReviewState.UNDER_REVIEW),
                5,
                LocalDate.of(2026, 11, 9),
                false,
                List.of());
        var land = new OpenedReview(
                LAND_REVIEW,
                "M12",
                "建设用地规划许可",
                "natural-resources",
                "自然资源局",
                Word.of(ReviewState.WAITING),
                5,
                null,
                false,
                List.of("M06"));
        return new CaseOpenedV1(PROJECT, APPLICATION, "LAND_PLANNING", List.of(ecology, land));
    }

    private static ReviewStartedV1 started() {
        return new ReviewStartedV1(
                LAND,
                Instant.parse("2026-11-02T03:00:00Z"),
                false,
                stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 9)));
    }

    private static ReviewSupplementRequestedV1 supplementRequested() {
        return new ReviewSupplementRequestedV1(
                ECOLOGY,
                SUPPLEMENT,
                List.of(MISSING),
                "建设项目环境影响报告表编制技术指南",
                LocalDate.of(2026, 11, 24),
                Instant.parse("2026-11-03T02:00:00Z"),
                "review-ecology",
                "新规自本月起施行，首次审查时尚无此要求",
                stands(ReviewState.SUPPLEMENTING, 6, null));
    }

    private static ReviewResumedV1 resumed() {
        return new ReviewResumedV1(
                ECOLOGY,
                SUPPLEMENT,
                Instant.parse("2026-11-05T06:00:00Z"),
                false,
                stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 11)));
    }

    private static ReviewBlockedV1 blocked() {
        return new ReviewBlockedV1(
                LAND,
                PROBLEM,
                Instant.parse("2026-11-04T02:00:00Z"),
                stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 9)));
    }

    private static ReviewUnblockedV1 unblocked() {
        return new ReviewUnblockedV1(
                LAND,
                PROBLEM,
                RESOLUTION,
                "地块性质按二类工业用地认定",
                Instant.parse("2026-11-05T07:00:00Z"),
                stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 9)));
    }

    private static ReviewDecidedV1 decided() {
        return new ReviewDecidedV1(
                ECOLOGY,
                "环境影响评价审批",
                Word.of(HowItEnded.GRANTED),
                "符合产业园区规划环评要求",
                "永环审〔2026〕37号",
                Instant.parse("2026-11-10T02:00:00Z"),
                "head-ecology",
                4,
                "S35",
                LocalDate.of(2026, 11, 11),
                List.of(new DecisionCondition("SETBACK_METRES", "退让道路红线不少于10米", "10")),
                null,
                null,
                null,
                List.of(new GapDeadline(
                        "01930000-0000-7000-8000-000000000008",
                        "business-licence",
                        "营业执照",
                        10,
                        LocalDate.of(2026, 11, 24))),
                LocalDate.of(2027, 1, 11),
                LocalDate.of(2027, 5, 10),
                stands(ReviewState.GRANTED, 11, LocalDate.of(2026, 11, 11)));
    }

    private static ReviewTurnedRedV1 turnedRed() {
        return new ReviewTurnedRedV1(LAND, "建设用地规划许可", stands(ReviewState.UNDER_REVIEW, 8, LocalDate.of(2026, 11, 9)));
    }

    private static CaseClosedV1 caseClosed() {
        return new CaseClosedV1(
                PROJECT, APPLICATION, Word.of(HowItEnded.GRANTED), Instant.parse("2026-11-10T03:00:00Z"));
    }

    private static ProblemRaisedV1 raised() {
        return new ProblemRaisedV1(
                PROJECT,
                PROBLEM,
                "LAND_NATURE",
                "地块性质与规划不一致",
                "MANUAL",
                "review-natural-resources",
                "natural-resources",
                "coordinator1",
                APPLICATION,
                LAND_REVIEW,
                true,
                LocalDate.of(2026, 11, 11),
                Instant.parse("2026-11-04T01:59:00Z"),
                "M12",
                "AGENT",
                false,
                List.of("natural-resources"));
    }

    private static MeetingScheduledV1 scheduled() {
        return new MeetingScheduledV1(
                PROJECT,
                MEETING,
                Word.of(MeetingKind.HUDDLE),
                PROBLEM,
                Instant.parse("2026-11-05T01:00:00Z"),
                Instant.parse("2026-11-05T02:00:00Z"),
                List.of("natural-resources", "ecology"),
                LAND_REVIEW,
                "市政务服务中心三楼会议室");
    }

    private static ResolutionRecordedV1 recorded() {
        return new ResolutionRecordedV1(
                PROJECT,
                MEETING,
                RESOLUTION,
                PROBLEM,
                "地块性质按二类工业用地认定",
                Word.of(ResolutionEffect.RELEASE_REVIEW),
                APPLICATION,
                LAND_REVIEW,
                "coordinator1",
                Instant.parse("2026-11-05T06:59:00Z"),
                List.of("natural-resources", "ecology"),
                new ResolvedExtension(10, "head-natural-resources"),
                "ecology");
    }

    private static ProblemClosedV1 closed() {
        return new ProblemClosedV1(
                PROJECT,
                PROBLEM,
                "按议定事项办理，用地审核已恢复",
                "coordinator1",
                Instant.parse("2026-11-05T07:30:00Z"),
                List.of("natural-resources"),
                LAND_REVIEW);
    }
}
