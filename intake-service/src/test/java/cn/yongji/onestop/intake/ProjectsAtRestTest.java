package cn.yongji.onestop.intake;

import cn.yongji.onestop.intake.papers.project.domain.CatalogueMove;
import cn.yongji.onestop.intake.papers.project.domain.FactsRevision;
import cn.yongji.onestop.intake.papers.project.domain.IssuedPlan;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.papers.project.domain.WorksStart;
import cn.yongji.onestop.intake.papers.project.mongo.ProjectDocuments;
import cn.yongji.onestop.intake.rules.catalogue.domain.Department;
import cn.yongji.onestop.intake.rules.catalogue.domain.Stage;
import cn.yongji.onestop.intake.rules.facts.domain.AssessmentTopic;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.EnvironmentClass;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.facts.domain.Groundwork;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.intake.rules.facts.domain.Unit;
import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.Evidence;
import cn.yongji.onestop.intake.rules.planning.domain.ExpertReview;
import cn.yongji.onestop.intake.rules.planning.domain.Gain;
import cn.yongji.onestop.intake.rules.planning.domain.LatestPromise;
import cn.yongji.onestop.intake.rules.planning.domain.ListedMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.MergedMatters;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.RuleKind;
import cn.yongji.onestop.intake.rules.planning.domain.Saving;
import cn.yongji.onestop.intake.rules.planning.domain.Subject;
import cn.yongji.onestop.intake.rules.planning.domain.Turn;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.kernel.Reason;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.kernel.money.Yuan;
import cn.yongji.onestop.testkit.StateSamples;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved forms at rest of projects with their facts and plans. */
class ProjectsAtRestTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final DueDate DUE = new DueDate(DAY.plusDays(20), true);
    private static final List<Evidence> EVIDENCE = List.of(new Evidence("track", "企业投资备案"));

    @TestFactory
    Stream<DynamicTest> projects() {
        var doubt = new UnitCode.InDoubt('G', new Reason("uscc-check-digit", "校验码不符", "the check digit fails"));
        var confirmed = new UnitCode.Confirmed('G', "window1", "已核对", AT);
        var revision = new FactsRevision(2, List.of(new FactChange("totalInvestment", "1", "2")), "调整", "agent1", AT);
        var undone = undone(subject("M15"));
        var move = new CatalogueMove("2026-10-01", "2026-11-01", "M13 合并", "新版本");
        return StateSamples.of(ProjectDocuments.MAPPING)
                .with("opened", project(Optional.empty(), plain(), doubt, List.of(), Optional.empty(), List.of()))
                .with(
                        "before rules were kept",
                        project(
                                Optional.of("agent1"),
                                plain(),
                                new UnitCode.Sound(),
                                List.of(),
                                Optional.of(issued(before(), Optional.empty())),
                                List.of()))
                .with(
                        "planned",
                        project(
                                Optional.of("agent1"),
                                full(),
                                confirmed,
                                List.of(revision),
                                Optional.of(issued(plan(), Optional.of(move))),
                                List.of(undone)))
                .with(
                        "planned with promises",
                        project(
                                Optional.of("agent1"),
                                full(),
                                confirmed,
                                List.of(),
                                Optional.of(issued(promising(), Optional.empty())),
                                List.of(undone(subject("M15", Optional.of(Stage.PARALLEL))))))
                .with(
                        "numbered",
                        Project.opened(
                                full(),
                                new UnitCode.Sound(),
                                Optional.empty(),
                                TrackingNumber.of(2026, 17),
                                "enterprise1",
                                AT))
                .with(
                        "works begun",
                        new Project(
                                "agent1",
                                AT,
                                Optional.empty(),
                                1,
                                plain(),
                                new UnitCode.Sound(),
                                List.of(),
                                Optional.empty(),
                                List.of(),
                                Optional.of(TrackingNumber.of(2026, 17)),
                                Optional.of(new WorksStart(DAY, AT, "agent1"))))
                .tests();
    }

    private static UndoneExemption undone(Subject subject) {
        return new UndoneExemption(
                subject,
                rule(RuleKind.EXEMPT),
                List.of(new FactChange("annualTce", "900", "1200")),
                UndoneExemption.Effect.SUPERVISION,
                2,
                AT,
                "agent1");
    }

    private static Project project(
            Optional<String> agent,
            ProjectFacts facts,
            UnitCode code,
            List<FactsRevision> revisions,
            Optional<IssuedPlan> plan,
            List<UndoneExemption> undone) {
        return new Project(
                "agent1",
                AT,
                agent,
                1 + revisions.size(),
                facts,
                code,
                revisions,
                plan,
                undone,
                Optional.empty(),
                Optional.empty());
    }

    private static IssuedPlan issued(Plan plan, Optional<CatalogueMove> move) {
        return new IssuedPlan(2, 1, plan, "window1", AT, move);
    }

    private static ProjectFacts plain() {
        return facts(Optional.empty(), Set.of(), Groundwork.NONE);
    }

    private static ProjectFacts full() {
        var opinion = new Groundwork.SuperiorOpinion(
                Groundwork.Level.PROVINCE,
                true,
                "省发展和改革委员会",
                "晋发改〔2026〕7号",
                DAY,
                "同意",
                new BigDecimal("20.5"),
                Optional.of(DAY.plusYears(2)));
        var groundwork = new Groundwork(
                Optional.of(new Groundwork.Scale(new BigDecimal("20.50"), "万套")),
                Optional.of(new Groundwork.InvestmentPlan("2026-7", DAY, Yuan.ofFen(5_000_000_00L))),
                Optional.of(opinion),
                Optional.of(new Groundwork.LandOpinion("2026-8", DAY.plusYears(3), new BigDecimal("3.20"))),
                Optional.of(new Groundwork.AreaAssessment(
                        "91140881MA0GT4BX0D",
                        DAY,
                        DAY.plusYears(5),
                        Set.of(AssessmentTopic.GEOLOGY, AssessmentTopic.FLOOD))),
                Optional.of(new Groundwork.BidSections("2026-9", "2026-10")));
        return facts(
                Optional.of(ProjectCode.of("2611-140881-89-01-123456")),
                Set.of(Circumstance.NEAR_RIVER, Circumstance.BUILDING_WORKS),
                groundwork);
    }

    private static ProjectFacts facts(
            Optional<ProjectCode> code, Set<Circumstance> circumstances, Groundwork groundwork) {
        return new ProjectFacts(
                "汽车零部件",
                code,
                new Unit("样例公司", Uscc.of("91350200MA2YJ1XR98")),
                Track.ENTERPRISE_RECORD,
                Category.INDUSTRIAL,
                "年产 20 万套",
                Yuan.ofFen(123_456_789L),
                new ProjectFacts.Place("140881", "城西路 1 号"),
                new ProjectFacts.Land(LandMode.ASSIGNED, new BigDecimal("3.20")),
                new ProjectFacts.Works(12_000, 34_000),
                new ProjectFacts.Energy(new BigDecimal("860.5"), 3_000_000),
                EnvironmentClass.FORM,
                new ProjectFacts.Schedule(DAY.plusDays(60), DAY.plusDays(600)),
                circumstances,
                groundwork);
    }

    /** As it is read where nothing tells of rules. */
    private static Plan before() {
        var days = new Saving(60, 20, "60 − 20", "");
        List<PlannedStep> steps = List.of(
                new PlannedStep.Exempt(subject("M15"), rule(RuleKind.EXEMPT)),
                new PlannedStep.Required(
                        subject("M06"),
                        "需要",
                        EVIDENCE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new Turn(Set.of(), 1, 0, 20, DUE, true, 0)),
                new PlannedStep.NotApplicable(subject("M20"), "不涉及", EVIDENCE));
        var material = new ListedMaterial(
                "site-map",
                "选址图",
                "比例尺",
                true,
                codes("M06"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false);
        return new Plan(
                "2026-10-01",
                "2026-1",
                DAY,
                steps,
                List.of(),
                List.of(codes("M06")),
                List.of(material),
                codes("M06"),
                Optional.empty(),
                List.of(),
                20,
                DUE,
                20,
                DUE,
                days,
                new Saving(10, 7, "10 − 7", ""),
                new Saving(4, 1, "4 − 1", ""));
    }

    private static Plan plan() {
        return plan(List.of());
    }

    private static Plan promising() {
        return plan(List.of(new LatestPromise(MatterCode.of("M13"), 5, DAY.plusDays(7))));
    }

    private static Plan plan(List<LatestPromise> promises) {
        var standIn = new ListedMaterial.StandIn(MatterCode.of("M16"), "soil-water-plan", rule(RuleKind.SUBSTITUTE));
        var material = new ListedMaterial(
                "site-map",
                "选址图",
                "比例尺",
                false,
                codes("M06"),
                codes("M13"),
                codes("M13"),
                promises,
                List.of(standIn),
                Optional.of(MatterCode.of("M02")),
                true);
        var merged = new MergedMatters("TWO-IN-ONE", "二合一", codes("M13", "M16"), 7, rule(RuleKind.MERGE));
        return new Plan(
                "2026-11-01",
                "2026-1",
                DAY,
                steps(),
                List.of(merged),
                List.of(codes("M06"), codes("M13", "M16")),
                List.of(material),
                codes("M06", "M13"),
                Optional.of(new Gain(codes("M06"), 3, new DueDate(DAY.plusDays(17), false))),
                List.of(rule(RuleKind.MARK)),
                18,
                DUE,
                25,
                new DueDate(DAY.plusDays(30), false),
                new Saving(60, 20, "60 − 20", "20 = 7 + 13"),
                new Saving(10, 7, "10 − 7", "7"),
                new Saving(4, 1, "4 − 1", "1"));
    }

    private static List<PlannedStep> steps() {
        var rule = rule(RuleKind.ADOPT_OPINION);
        var turn = new Turn(Set.copyOf(codes("M02")), 2, 5, 12, DUE, true, 3);
        return List.of(
                new PlannedStep.Required(
                        subject("M06"),
                        "需要",
                        EVIDENCE,
                        Optional.of("TWO-IN-ONE"),
                        Optional.of(new ExpertReview.Held(10, Optional.of(rule))),
                        List.of(rule(RuleKind.WAIVE_REVIEW)),
                        turn),
                new PlannedStep.Granted(subject("M02"), "已有", EVIDENCE, Optional.of(new ExpertReview.Joint(10, rule))),
                new PlannedStep.Granted(subject("M03"), "已有", EVIDENCE, Optional.of(new ExpertReview.Adopted(rule))),
                new PlannedStep.Granted(
                        subject("M04"), "已有", EVIDENCE, Optional.of(new ExpertReview.Waived(rule, Optional.empty()))),
                new PlannedStep.Exempt(subject("M15"), rule(RuleKind.EXEMPT)),
                new PlannedStep.Covered(subject("M18"), rule(RuleKind.COVER)),
                new PlannedStep.Supervised(subject("M19"), "监管", EVIDENCE, codes("M06")),
                new PlannedStep.NotApplicable(subject("M20"), "不涉及", List.of()));
    }

    private static Subject subject(String matter) {
        return subject(matter, Optional.empty());
    }

    private static Subject subject(String matter, Optional<Stage> stage) {
        return new Subject(
                MatterCode.of(matter), "事项" + matter, new Department(DepartmentCode.of("water"), "水务局"), 10, stage);
    }

    private static AppliedRule rule(RuleKind kind) {
        return new AppliedRule("YJ-S01", kind, "永济市加快项目审批十条措施", "符合", EVIDENCE);
    }

    private static List<MatterCode> codes(String... codes) {
        return Stream.of(codes).map(MatterCode::of).toList();
    }
}
