package cn.yongji.onestop.approval.cases.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.approval.cases.domain.AcceptedApplication;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseDossier;
import cn.yongji.onestop.approval.cases.domain.CaseOutcome;
import cn.yongji.onestop.approval.cases.domain.Contradiction;
import cn.yongji.onestop.approval.cases.domain.JointNotice;
import cn.yongji.onestop.approval.cases.domain.RecordedResolution;
import cn.yongji.onestop.approval.cases.domain.review.ResultNumber;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.rule.NoticeWatch;
import cn.yongji.onestop.approval.cases.domain.rule.TimeWatch;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.LocalDate;
import java.util.List;

/**
 * The written names of a case. Some fields are only there to be found by: who has something open, when somebody has to
 * look, and until when it has open deadlines.
 */
public final class CaseMapping {
    static final String PROJECT = "projectId";
    static final String ACCEPTED_AT = "acceptedAt";
    static final String OPEN_DEPARTMENTS = "openDepartments";
    static final String NEXT_LOOK = "nextLook";
    static final String SUPERVISED_FOR = "supervisedFor";
    static final String RESULT_NUMBERS = "resultNumbers";
    static final String DUE_UP_TO = "dueUpTo";

    /** The day on which somebody has to look because of a joint notice. */
    public static final String NEXT_NOTICE = "nextNotice";

    private static final WrittenNames DOSSIER = WrittenNames.table()
            .row(CaseDossier.class, "notices", "contradictions", "resolutions", "closing")
            .row(CaseDossier.Closing.class, "outcome", "at")
            .oneOf(
                    JointNotice.class,
                    "is",
                    kind("collecting", JointNotice.Collecting.class),
                    kind("issued", JointNotice.Issued.class))
            .row(JointNotice.Collecting.class, "id", "openedAt", "items")
            .row(JointNotice.Issued.class, "id", "items", "answerBy", "act=issued*", "looked")
            .row(JointNotice.Item.class, "matter", "supplementId=supplement")
            .row(Contradiction.class, "id", "rule", "one", "other", "foundAt=at")
            .row(Contradiction.Side.class, "matter", "text")
            .row(RecordedResolution.class, "id", "problemId=problem", "matter", "text", "at")
            .row(CaseOutcome.class, "GRANTED", "REFUSED", "WITHDRAWN", "RETURNED");

    private CaseMapping() {}

    public static AggregateMapping<Case> of(TimeWatch watch, NoticeWatch notices) {
        var names = WrittenNames.table()
                .and(ReviewNames.TABLE)
                .and(DOSSIER)
                .row(Case.class, "id", "application=*", "reviews", "dossier=*")
                .row(
                        AcceptedApplication.class,
                        "projectId",
                        "projectName",
                        "stage",
                        "unitUscc",
                        "unitName",
                        "agent",
                        "acceptedAt",
                        "acceptedOn",
                        "catalogueVersion")
                .derivedAll(Case.class, OPEN_DEPARTMENTS, DepartmentCode.class, CaseMapping::openDepartments)
                .derivedAll(Case.class, SUPERVISED_FOR, MatterCode.class, CaseMapping::supervisedFor)
                .derivedAll(Case.class, RESULT_NUMBERS, String.class, CaseMapping::resultNumbers)
                .derived(Case.class, NEXT_LOOK, LocalDate.class, watch::nextLook)
                .derived(Case.class, NEXT_NOTICE, LocalDate.class, notices::nextLook)
                .derived(Case.class, DUE_UP_TO, LocalDate.class, watch::dueUpTo);
        return AggregateMapping.of("cases", names.of(Case.class));
    }

    private static List<MatterCode> supervisedFor(Case state) {
        return state.reviews().stream()
                .flatMap(review -> review.docket().desk().openTasks().stream())
                .flatMap(task -> task.required().stream())
                .distinct()
                .toList();
    }

    private static List<String> resultNumbers(Case state) {
        return state.reviews().stream()
                .flatMap(review -> ResultNumber.of(review).stream())
                .map(ResultNumber::key)
                .distinct()
                .toList();
    }

    private static List<DepartmentCode> openDepartments(Case state) {
        return state.reviews().stream()
                .filter(Review.Open.class::isInstance)
                .map(Review::department)
                .distinct()
                .toList();
    }
}
