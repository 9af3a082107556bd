package cn.yongji.onestop.ledger;

import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.PlannedMatter;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewBlockedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.ReviewUnblockedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.MatterState;
import cn.yongji.onestop.kernel.event.word.MeetingKind;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A case with everything in it: correction, supplement, problem, huddle, red light, refusal of nothing, all granted. */
public final class SampleCase {
    public static final String ORG = "91350200MA2YJ1XR9G";
    public static final String LICENCE = "m-licence";
    public static final String REPORT = "m-report";
    private static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final Story story;
    private final String project;
    private final String application;

    public SampleCase(String projectId) {
        this.story = new Story(projectId);
        this.project = projectId;
        this.application = "a-" + projectId;
    }

    public Story story() {
        return story;
    }

    public String application() {
        return application;
    }

    public String review(String matter) {
        return application + "-" + matter;
    }

    /** Everything, in order. */
    public static Story of(String projectId) {
        var sample = new SampleCase(projectId);
        sample.opened().planned().materials().corrected().accepted().caseOpened();
        sample.granted("M06", "development-reform").supplementAsked().supplemented();
        sample.problem().huddle().released().granted("M13", "ecology");
        sample.turnedRed().granted("M12", "natural-resources").closed();
        return sample.story;
    }

    public SampleCase opened() {
        story.tell(
                project,
                "enterprise1",
                new ProjectOpenedV1(
                        project,
                        "2610-140881-04-01-123456",
                        "年产三万吨铝合金轮毂项目",
                        "ENTERPRISE_RECORD",
                        "工业",
                        ORG,
                        "永济示范铝业有限公司",
                        8_600_000_001L,
                        "agent1",
                        "enterprise1",
                        "260-000-019",
                        LocalDate.of(2027, 3, 1),
                        null));
        story.tell(
                project,
                "agent1",
                new ProjectFactsChangedV1(project, 2, List.of("landArea", "earthwork"), "红线调整", "agent1"));
        return this;
    }

    public SampleCase planned() {
        story.tell(
                project,
                "agent1",
                new PlanIssuedV1(
                        project,
                        1,
                        "2026-11-01",
                        List.of(
                                matter("M06", "企业投资项目备案", "development-reform", "发展和改革局", "REQUIRED", null),
                                matter("M12", "建设用地规划许可证", "natural-resources", "自然资源局", "REQUIRED", null),
                                matter("M13", "环境影响评价审批", "ecology", "生态环境局", "REQUIRED", null),
                                matter("M15", "节能审查", "development-reform", "发展和改革局", "EXEMPT", "R-ENERGY-1000"),
                                matter("M36", "建筑工程施工许可证", "housing", "住房和城乡建设局", "REQUIRED", null)),
                        15,
                        47,
                        14,
                        31,
                        1,
                        12));
        return this;
    }

    public SampleCase materials() {
        story.tell(LICENCE, "enterprise1", stored(LICENCE, "营业执照.pdf", 48_213));
        story.tell(REPORT, "enterprise1", stored(REPORT, "环境影响报告表.pdf", 1_204_500));
        return this;
    }

    public SampleCase corrected() {
        story.tell(application, "enterprise1", submitted());
        story.tell(
                application,
                "rule:completeness",
                new ApplicationCorrectionRequestedV1(
                        project,
                        application,
                        List.of(new RequestedItem("eia-report", null, "缺少环境影响报告表")),
                        "行政许可法第三十二条",
                        LocalDate.of(2026, 10, 19),
                        story.now()));
        return this;
    }

    public SampleCase accepted() {
        story.tell(application, "enterprise1", submitted());
        story.tell(
                application,
                "rule:completeness",
                new ApplicationAcceptedV1(
                        project,
                        "年产三万吨铝合金轮毂项目",
                        application,
                        "1",
                        ORG,
                        "永济示范铝业有限公司",
                        "agent1",
                        story.now(),
                        LocalDate.of(2026, 10, 12),
                        "2026-11-01",
                        List.of(
                                order("M06", "企业投资项目备案", "development-reform", "发展和改革局", List.of(), LICENCE),
                                order("M12", "建设用地规划许可证", "natural-resources", "自然资源局", List.of("M06"), LICENCE),
                                order("M13", "环境影响评价审批", "ecology", "生态环境局", List.of(), REPORT))));
        return this;
    }

    public SampleCase caseOpened() {
        story.tell(
                application,
                "approval",
                new CaseOpenedV1(
                        project,
                        application,
                        "1",
                        List.of(
                                review("M06", "企业投资项目备案", "development-reform", "发展和改革局", true),
                                review("M12", "建设用地规划许可证", "natural-resources", "自然资源局", false),
                                review("M13", "环境影响评价审批", "ecology", "生态环境局", true))));
        return this;
    }

    public SampleCase granted(String matter, String department) {
        story.later(Duration.ofHours(20));
        story.tell(application, "review-" + department, decided(matter, department, "GRANTED", 11, null));
        if (matter.equals("M06")) {
            story.tell(
                    application,
                    "approval",
                    new ReviewStartedV1(
                            new ReviewRef(project, application, review("M12"), "M12", "natural-resources"),
                            story.now(),
                            false,
                            ReviewProgress.dueOn(LocalDate.of(2026, 10, 20))));
        }
        return this;
    }

    public SampleCase refused(String matter, String department) {
        story.tell(application, "review-" + department, decided(matter, department, "REFUSED", 13, "不符合规划"));
        return this;
    }

    public SampleCase notStarted(String matter, String department) {
        story.tell(application, "rule:prerequisite-not-granted", decided(matter, department, "NOT_STARTED", 14, null));
        return this;
    }

    public SampleCase supplementAsked() {
        story.tell(
                application,
                "review-ecology",
                new ReviewSupplementRequestedV1(
                        new ReviewRef(project, application, review("M13"), "M13", "ecology"),
                        "s-1",
                        List.of(new RequestedItem("eia-report", null, "补充地下水监测数据")),
                        "环境影响评价法第二十二条",
                        LocalDate.of(2026, 10, 23),
                        story.now(),
                        "review-ecology",
                        ReviewProgress.UNTOLD));
        return this;
    }

    public SampleCase supplemented() {
        story.later(Duration.ofDays(2));
        story.tell(
                application,
                "enterprise1",
                new ApplicationSupplementedV1(
                        project,
                        application,
                        review("M13"),
                        "s-1",
                        List.of(new MaterialRef("eia-report", REPORT, "环境影响报告表.pdf", SHA)),
                        "已补充",
                        story.now(),
                        "enterprise1"));
        story.tell(
                application,
                "approval",
                new ReviewResumedV1(
                        new ReviewRef(project, application, review("M13"), "M13", "ecology"),
                        "s-1",
                        story.now(),
                        false,
                        ReviewProgress.dueOn(LocalDate.of(2026, 10, 28))));
        return this;
    }

    public SampleCase problem() {
        story.tell(
                "p-1",
                "review-natural-resources",
                new ProblemRaisedV1(
                        project,
                        "p-1",
                        "LAND_NATURE",
                        "地块性质与规划不一致",
                        "MANUAL",
                        "review-natural-resources",
                        "natural-resources",
                        "agent1",
                        application,
                        review("M12"),
                        true,
                        LocalDate.of(2026, 10, 22),
                        story.now()));
        story.tell(
                application,
                "coordination",
                new ReviewBlockedV1(
                        new ReviewRef(project, application, review("M12"), "M12", "natural-resources"),
                        "p-1",
                        story.now(),
                        ReviewProgress.UNTOLD));
        return this;
    }

    public SampleCase huddle() {
        story.tell(
                "h-1",
                "coordinator1",
                new MeetingScheduledV1(
                        project,
                        "h-1",
                        Word.of(MeetingKind.HUDDLE),
                        "p-1",
                        Instant.parse("2026-10-16T01:00:00Z"),
                        Instant.parse("2026-10-16T02:30:00Z"),
                        List.of("natural-resources", "ecology")));
        return this;
    }

    public SampleCase released() {
        story.tell(
                "h-1",
                "coordinator1",
                new ResolutionRecordedV1(
                        project,
                        "h-1",
                        "r-1",
                        "p-1",
                        "按工业用地办理，规划局部调整同步报批",
                        Word.of(ResolutionEffect.RELEASE_REVIEW),
                        application,
                        review("M12"),
                        "coordinator1",
                        story.now()));
        story.tell(
                application,
                "coordination",
                new ReviewUnblockedV1(
                        new ReviewRef(project, application, review("M12"), "M12", "natural-resources"),
                        "p-1",
                        "r-1",
                        "按工业用地办理，规划局部调整同步报批",
                        story.now(),
                        ReviewProgress.UNTOLD));
        story.tell("p-1", "coordinator1", new ProblemClosedV1(project, "p-1", "用地性质已明确", "coordinator1", story.now()));
        return this;
    }

    public SampleCase turnedRed() {
        story.tell(
                application,
                "rule:red-light",
                new ReviewTurnedRedV1(
                        new ReviewRef(project, application, review("M12"), "M12", "natural-resources"),
                        "建设用地规划许可证",
                        ReviewProgress.dueOn(LocalDate.of(2026, 10, 20))));
        return this;
    }

    public SampleCase closed() {
        story.tell(
                application,
                "approval",
                new CaseClosedV1(project, application, Word.of(HowItEnded.GRANTED), story.now()));
        return this;
    }

    private ApplicationSubmittedV1 submitted() {
        return new ApplicationSubmittedV1(
                project,
                application,
                "1",
                List.of("M06", "M12", "M13"),
                story.now(),
                LocalDate.of(2026, 10, 12),
                "enterprise1");
    }

    private MaterialStoredV1 stored(String id, String name, long bytes) {
        return new MaterialStoredV1(project, id, name, SHA, "application/pdf", bytes, List.of("any"), "enterprise1");
    }

    private ReviewDecidedV1 decided(String matter, String department, String verdict, int code, String ground) {
        return new ReviewDecidedV1(
                new ReviewRef(project, application, review(matter), matter, department),
                name(matter),
                Word.read(HowItEnded.class, verdict),
                ground,
                ground == null ? "永审〔2026〕15 号" : null,
                story.now(),
                "review-" + department,
                2,
                ReviewProgress.coded(code));
    }

    private static String name(String matter) {
        return switch (matter) {
            case "M06" -> "企业投资项目备案";
            case "M12" -> "建设用地规划许可证";
            default -> "环境影响评价审批";
        };
    }

    private static PlannedMatter matter(
            String code, String name, String department, String departmentName, String state, String rule) {
        var construction = code.equals("M36");
        return new PlannedMatter(
                code,
                name,
                department,
                departmentName,
                Word.read(MatterState.class, state),
                rule,
                5,
                null,
                construction ? "CONSTRUCTION_PERMIT" : "INITIATION",
                rule == null ? LocalDate.of(2026, construction ? 11 : 10, 20) : null);
    }

    private static ReviewOrder order(
            String code, String name, String department, String departmentName, List<String> before, String material) {
        var ref = new MaterialRef("slot-" + code, material, material + ".pdf", SHA);
        return new ReviewOrder(code, name, department, departmentName, 5, before, List.of(ref));
    }

    private OpenedReview review(String code, String name, String department, String departmentName, boolean runs) {
        return new OpenedReview(
                review(code),
                code,
                name,
                department,
                departmentName,
                Word.of(runs ? ReviewState.UNDER_REVIEW : ReviewState.WAITING),
                5,
                runs ? LocalDate.of(2026, 10, 19) : null,
                false,
                runs ? List.of() : List.of("M06"));
    }
}
