package cn.yongji.onestop.intake.counter.application.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.state.Acceptance;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Course;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.Examination;
import cn.yongji.onestop.intake.counter.application.domain.state.Header;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.counter.application.domain.state.Receipt;
import cn.yongji.onestop.intake.counter.application.domain.state.RefusalGround;
import cn.yongji.onestop.intake.counter.application.domain.state.RulePaper;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.form.domain.FormSheet;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.LocalDate;

/**
 * The written names of an application. Some fields repeat what is inside, for the indexes: {@code materialIds} answers who uses
 * what, {@code matterKeys} keeps a matter from being filed twice, {@code answerBy} and {@code gapDue} tell the sweeps what is due, {@code gapFirst} puts
 * what is promised in order.
 * The form names the contact and how to reach him, a signature who signed, a file perhaps whom it is about: those are concealed.
 */
public final class ApplicationDocuments {
    private static final WrittenNames NAMES = WrittenNames.table()
            .and(CourseNames.TABLE)
            .as(Application.class, ApplicationFields.class, ApplicationFields::of, ApplicationFields::application)
            .row(
                    ApplicationFields.class,
                    "state",
                    "was",
                    "header=*",
                    "sheet=*",
                    "touchedAt",
                    "receipt",
                    "pledges",
                    "examination",
                    "answeredUntil",
                    "notice",
                    "taken",
                    "terms=*",
                    "results",
                    "supplements",
                    "course",
                    "outcome",
                    "closedAt",
                    "end")
            .absent(ApplicationFields.class, "pledges", Pledges.NONE)
            .absent(ApplicationFields.class, "examination", Examination.BY_RULE)
            .absent(ApplicationFields.class, "course", Course.PLAIN)
            .derived(ApplicationFields.class, "answerBy", LocalDate.class, ApplicationFinds::answerBy)
            .derivedAll(ApplicationFields.class, "matterKeys", String.class, ApplicationFinds::matterKeys)
            .gone(ApplicationFields.class, "openKey")
            .derived(ApplicationFields.class, "gapDue", LocalDate.class, ApplicationFinds::gapDue)
            .derived(ApplicationFields.class, "gapFirst", LocalDate.class, ApplicationFinds::gapFirst)
            .derivedAll(ApplicationFields.class, "materialIds", String.class, ApplicationFinds::materialIds)
            .row(ApplicationFields.State.class, "DRAFT", "RECEIVED", "IN_CORRECTION", "ACCEPTED", "CLOSED", "ENDED")
            .row(Header.class, "projectId", "createdBy", "createdAt")
            .row(Sheet.class, "matters", "form", "materials")
            .row(FormSheet.class, "name", "version", "json")
            .row(Receipt.class, "arrivedAt", "receivedOn", "digest")
            .row(
                    TermsFields.class,
                    "acceptedAt",
                    "acceptedOn",
                    "how=acceptedHow",
                    "catalogueVersion",
                    "stage",
                    "departments",
                    "unitUscc",
                    "byRules")
            .row(RulePaper.class, "matter", "slot", "insteadOf", "rule")
            .row(Acceptance.How.class, "BY_RULE", "BY_CLERK", "BY_SILENCE")
            .absent(TermsFields.class, "how", Acceptance.How.BY_RULE)
            .row(MatterResult.class, "matter", "verdict", "resultNumber", "ground", "decidedAt")
            .row(
                    MatterResult.Verdict.class,
                    "GRANTED",
                    "GRANTED_WITH_GAPS",
                    "REFUSED",
                    "NOT_STARTED",
                    "WITHDRAWN",
                    "NOT_APPLICABLE",
                    "REVOKED")
            .oneOf(
                    End.class,
                    "how",
                    kind("EXPIRED", End.Expired.class),
                    kind("WITHDRAWN", End.Withdrawn.class),
                    kind("REFUSED", End.Refused.class),
                    kind("RETURNED", End.Returned.class))
            .row(End.Expired.class, "at")
            .row(End.Withdrawn.class, "reason", "by", "at")
            .row(End.Refused.class, "ground", "text", "by", "at", "redress")
            .row(Redress.class, "reconsiderationBy=reconsideration", "lawsuitBy=lawsuit")
            .row(End.Returned.class, "ground", "by", "at", "cause")
            .row(RefusalGround.class, "NO_LICENCE_NEEDED", "OUTSIDE_COMPETENCE", "OUTSIDE_REGION");

    public static final AggregateMapping<Application> MAPPING = AggregateMapping.of(
            "applications",
            NAMES.of(Application.class),
            "form.json",
            "materials.name",
            "taken.name",
            "supplements.onFile.material.name",
            "supplements.reply.materials.name",
            "pledges.signature.signer",
            "pledges.matters.signature.signer",
            "course.gaps.signature.signer",
            "course.commitments.signature.signer");

    private ApplicationDocuments() {}
}
