package cn.yongji.onestop.intake.rules.planning.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.intake.rules.catalogue.domain.Department;
import cn.yongji.onestop.intake.rules.catalogue.domain.Stage;
import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.Evidence;
import cn.yongji.onestop.intake.rules.planning.domain.ExpertReview;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.RuleKind;
import cn.yongji.onestop.intake.rules.planning.domain.Subject;
import cn.yongji.onestop.intake.rules.planning.domain.Turn;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.util.Optional;

/** The written names of the steps of a plan and of the rules that shaped them. */
final class StepNames {
    static final WrittenNames TABLE = WrittenNames.table()
            .and(reviews())
            .oneOf(
                    PlannedStep.class,
                    "state",
                    kind("REQUIRED", PlannedStep.Required.class),
                    kind("GRANTED", PlannedStep.Granted.class),
                    kind("EXEMPT", PlannedStep.Exempt.class),
                    kind("COVERED", PlannedStep.Covered.class),
                    kind("SUPERVISED", PlannedStep.Supervised.class),
                    kind("NOT_APPLICABLE", PlannedStep.NotApplicable.class))
            .row(
                    PlannedStep.Required.class,
                    "subject=*",
                    "reason",
                    "evidence",
                    "handling",
                    "expertReview",
                    "rules",
                    "turn=*")
            .row(PlannedStep.Granted.class, "subject=*", "reason", "evidence", "expertReview")
            .row(PlannedStep.Exempt.class, "subject=*", "rule=*")
            .row(PlannedStep.Covered.class, "subject=*", "rule=*")
            .row(PlannedStep.Supervised.class, "subject=*", "reason", "evidence", "granted")
            .row(PlannedStep.NotApplicable.class, "subject=*", "reason", "evidence")
            .row(Subject.class, "matter", "name", "department=*", "limitWorkingDays=limit", "stage")
            .absent(Subject.class, "stage", Optional.empty())
            .row(Stage.class, "INITIATION", "CONSTRUCTION_PLANNING", "CONSTRUCTION_PERMIT", "COMPLETION", "PARALLEL")
            .row(Department.class, "code=department", "name=departmentName")
            .row(
                    Turn.class,
                    "prerequisites",
                    "group",
                    "startsAfter",
                    "finishesAfter",
                    "promised",
                    "critical",
                    "savesIfDoneToday=saves")
            .absent(Turn.class, "savesIfDoneToday", 0)
            .row(DueDate.class, "date", "provisional")
            .row(Evidence.class, "fact", "value");

    private StepNames() {}

    // Plans from before kinds were kept know exemptions only.
    private static WrittenNames reviews() {
        return WrittenNames.table()
                .row(AppliedRule.class, "rule", "kind", "basis", "reason", "evidence")
                .absent(AppliedRule.class, "kind", RuleKind.EXEMPT)
                .row(
                        RuleKind.class,
                        "EXEMPT",
                        "COVER",
                        "MERGE",
                        "WAIVE_REVIEW",
                        "ADOPT_OPINION",
                        "JOINT_REVIEW",
                        "SUBSTITUTE",
                        "DEFER",
                        "MARK")
                .oneOf(
                        ExpertReview.class,
                        "state",
                        kind("HELD", ExpertReview.Held.class),
                        kind("JOINT", ExpertReview.Joint.class),
                        kind("ADOPTED", ExpertReview.Adopted.class),
                        kind("WAIVED", ExpertReview.Waived.class))
                .row(ExpertReview.Held.class, "workingDays=days", "opinionNotCounted=notCounted")
                .row(ExpertReview.Joint.class, "workingDays=days", "by")
                .row(ExpertReview.Adopted.class, "by")
                .row(ExpertReview.Waived.class, "by", "opinionNotCounted=notCounted");
    }
}
