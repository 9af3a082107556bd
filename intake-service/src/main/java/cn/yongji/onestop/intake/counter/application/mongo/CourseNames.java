package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapStanding;
import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.state.Course;
import cn.yongji.onestop.intake.counter.application.domain.state.Examination;
import cn.yongji.onestop.intake.counter.application.domain.state.FromFile;
import cn.yongji.onestop.intake.counter.application.domain.state.JointNotice;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.intake.counter.application.domain.state.WithdrawalRequest;
import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of promises, of what was asked, and of what happens beside the reviews. */
final class CourseNames {
    static final WrittenNames TABLE = WrittenNames.table()
            .and(promises())
            .and(supplements())
            .row(Examination.class, "wanted", "asked", "blocked", "voided")
            .row(Examination.BlockedAsk.class, "items", "by", "at")
            .row(Notice.class, "items", "dueOn", "requestedAt", "askedBy", "overruled=*")
            .row(Notice.Overruled.class, "reason=headReason", "by=head")
            .row(Course.class, "notices", "gaps", "commitments", "waitsFor", "withdrawal")
            .row(JointNotice.class, "noticeId", "supplementIds", "answerBy", "issuedAt", "issuedBy")
            .row(WithdrawalRequest.class, "reason", "requestedBy", "requestedAt", "denial")
            .row(WithdrawalRequest.Denial.class, "reason", "by", "at");

    private CourseNames() {}

    private static WrittenNames promises() {
        return WrittenNames.table()
                .row(Pledges.class, "gaps=*", "matters")
                .row(Pledges.GapPledge.class, "signature", "promises")
                .row(Pledges.Promise.class, "slot", "dueOn")
                .row(
                        Pledges.MatterPledge.class,
                        "matter",
                        "signature",
                        "replaces",
                        "checkWithinWorkingDays=checkWithin")
                .row(
                        Gap.class,
                        "gapId",
                        "matter",
                        "slot",
                        "slotName",
                        "dueOn",
                        "signature",
                        "remindedAt",
                        "standing=*",
                        "afterGrant")
                .row(Gap.AfterGrant.class, "promisedFor", "workingDays", "remindedAt")
                .as(Gap.Standing.class, StandingFields.class, StandingFields::of, StandingFields::standsAt)
                .row(StandingFields.class, "standing", "material", "by", "at", "breachedAt", "name", "reason")
                .row(GapStanding.class, "OUTSTANDING", "HANDED_IN", "FULFILLED", "BREACHED", "REPAIRED", "DROPPED")
                .row(Commitment.class, "matter", "signature", "checker", "checkBy", "finding=*")
                .as(Commitment.Finding.class, FindingFields.class, FindingFields::of, FindingFields::found)
                .row(FindingFields.class, "kept", "finding", "by", "at")
                .row(
                        Signature.class,
                        "textVersion",
                        "signer",
                        "capacity=authorisation",
                        "digest",
                        "signedBy",
                        "signedAt")
                .absent(Signature.class, "capacity", new Signature.Capacity.Applicant())
                .as(
                        Signature.Capacity.class,
                        String.class,
                        CourseNames::authorisation,
                        Signature.Capacity.Authorised::new);
    }

    // Whoever signs for himself has no field.
    private static String authorisation(Signature.Capacity capacity) {
        return switch (capacity) {
            case Signature.Capacity.Authorised(var material) -> material;
            case Signature.Capacity.Applicant _ -> throw new IllegalStateException("nobody authorised the applicant");
        };
    }

    private static WrittenNames supplements() {
        return WrittenNames.table()
                .row(Supplement.class, "request=*", "onFile", "reply")
                .row(
                        Supplement.Request.class,
                        "supplementId",
                        "reviewId",
                        "matter",
                        "department",
                        "items",
                        "basis",
                        "answerBy",
                        "requestedAt")
                .row(Supplement.Reply.class, "materials", "note", "suppliedBy", "suppliedAt")
                .as(FromFile.class, OnFileFields.class, OnFileFields::of, OnFileFields::fromFile)
                .row(OnFileFields.class, "slot", "material", "words")
                .row(RequestedItem.class, "slot", "pointer", "text")
                .row(MaterialRef.class, "slot", "materialId", "name", "sha256");
    }
}
