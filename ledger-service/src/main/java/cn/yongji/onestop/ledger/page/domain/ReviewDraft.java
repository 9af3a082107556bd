package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.ClockEvent;
import cn.yongji.onestop.kernel.event.DecisionEvent;
import cn.yongji.onestop.kernel.event.DeskEvent;
import cn.yongji.onestop.kernel.event.HindranceEvent;
import cn.yongji.onestop.kernel.event.LadderEvent;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.PlannedMatter;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewBlockedV1;
import cn.yongji.onestop.kernel.event.ReviewDeadlineMovedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionProposedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewEvent;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewPreOpinionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewRevocationOpenedV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import cn.yongji.onestop.kernel.event.ReviewUnblockedV1;
import cn.yongji.onestop.kernel.event.ReviewUpheldV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.page.domain.Node.AskedSupplement;
import cn.yongji.onestop.ledger.page.domain.Node.Decision;
import cn.yongji.onestop.ledger.page.domain.Node.RevocationReview;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A review as far as the entries have told of it. */
final class ReviewDraft {
    private static final int WITHDRAWAL_PENDING = 16;

    private final String id;
    private final String matterCode;
    private final String department;
    private String matterName;
    private String departmentName;
    private @Nullable String caseId;
    private ReviewStand stand = ReviewStand.ACCEPTED;
    private int limit;
    private @Nullable Instant startedAt;
    private boolean provisional;
    private boolean leaving;
    private String stage = "";
    private final ReviewTimes times = new ReviewTimes();
    private final Set<String> waitsFor = new LinkedHashSet<>();
    private final Set<String> blockedBy = new LinkedHashSet<>();
    private @Nullable AskedSupplement supplement;
    private @Nullable Decision decision;
    private @Nullable RevocationReview revocation;
    private final CourseDraft course = new CourseDraft();

    ReviewDraft(String id, String matterCode, String department) {
        this.id = id;
        this.matterCode = matterCode;
        this.department = department;
        this.matterName = matterCode;
        this.departmentName = department;
    }

    String matterCode() {
        return matterCode;
    }

    boolean isOf(String someCase) {
        return someCase.equals(caseId);
    }

    void opened(CaseOpenedV1 opened, OpenedReview e, EntryHeader header) {
        caseId = opened.caseId();
        stage = opened.stage();
        matterName = e.matterName();
        departmentName = e.departmentName();
        limit = e.limitWorkingDays();
        waitsFor.addAll(e.waitsFor());
        provisional = e.provisional();
        if (e.state().is(ReviewState.UNDER_REVIEW)) {
            stand = ReviewStand.running(e.due());
            course.startedWithItsCase(header);
        }
        changed(header.time());
    }

    /** In whose hands it is, to see when it changes. */
    private record Hands(NodeState state, boolean blocked) {}

    private void changed(Instant at) {
        times.standing(stand.due(), new Hands(state(), !blockedBy.isEmpty()), at);
    }

    void hear(ReviewEvent fact, EntryHeader header) {
        stand = stand.after(fact, supplement != null);
        times.hear(fact);
        switch (fact) {
            case ClockEvent e -> {
                hear(e);
                course.hear(e, header);
            }
            case DecisionEvent e -> hear(e, header);
            case HindranceEvent e -> hear(e, header);
            case LadderEvent _, DeskEvent _ -> {}
        }
        changed(header.time());
    }

    private void hear(ClockEvent fact) {
        switch (fact) {
            case ReviewStartedV1 e -> started(e);
            case ReviewSupplementRequestedV1 e ->
                supplement = new AskedSupplement(e.supplementId(), e.items(), e.answerBy(), e.requestedAt());
            case ReviewResumedV1 e -> {
                supplement = null;
                provisional = e.provisional();
            }
            case ReviewSuspensionEndedV1 _ -> provisional = false;
            case ReviewSuspendedV1 _, ReviewExtendedV1 _, ReviewDeadlineMovedV1 _ -> {}
        }
    }

    private void hear(DecisionEvent fact, EntryHeader header) {
        switch (fact) {
            case ReviewDecidedV1 e -> {
                decided(e);
                course.decided(e, header);
            }
            case ReviewPaperBroughtV1 e -> paperBrought(e.resultNumber());
            case ReviewRevocationOpenedV1 e ->
                revocation = new RevocationReview(e.cause(), e.finding(), e.decideBy(), e.openedAt(), null, null, null);
            case ReviewUpheldV1 e -> {
                if (revocation != null) revocation = revocation.upheld(e.reason(), e.upheldAt(), e.upheldBy());
            }
            case ReviewDecisionWithdrawnV1 _ -> {
                undecided();
                course.reopened();
            }
            case ReviewApplicableAgainV1 _ -> undecided();
            case ReviewNotApplicableV1 _ -> course.leftUndecided(HowItEnded.NOT_APPLICABLE, header);
            case ReviewRevokedV1 e -> course.revoked(Mark.at(e.revokedAt(), header));
            case ReviewDecisionProposedV1 _, ReviewPreOpinionRecordedV1 _ -> {}
        }
    }

    private void undecided() {
        decision = null;
        revocation = null;
        provisional = false;
    }

    private void hear(HindranceEvent fact, EntryHeader header) {
        switch (fact) {
            case ReviewBlockedV1 e -> {
                blockedBy.add(e.problemId());
                course.blocked(e.problemId(), Mark.at(e.blockedAt(), header));
            }
            case ReviewUnblockedV1 e -> {
                blockedBy.remove(e.problemId());
                course.released(e.problemId(), Mark.at(e.unblockedAt(), header));
            }
            case ReviewExemptionUndoneV1 _ -> {}
        }
    }

    private void started(ReviewStartedV1 e) {
        startedAt = e.startedAt();
        provisional = e.provisional();
        waitsFor.clear();
    }

    private void decided(ReviewDecidedV1 e) {
        matterName = e.matterName();
        supplement = null;
        decision = new Decision(
                e.verdict().said(), e.ground(), e.resultNumber(), e.decidedAt(), e.decidedBy(), e.usedWorkingDays());
    }

    /** The number of the paper that silence had left open. */
    private void paperBrought(String resultNumber) {
        if (decision != null) decision = decision.numbered(resultNumber);
    }

    void problemClosed(String problemId, Mark on, Instant at) {
        course.released(problemId, on);
        if (blockedBy.remove(problemId)) changed(at);
    }

    void granted(String otherMatter) {
        waitsFor.remove(otherMatter);
    }

    void waitsFor(String matter) {
        waitsFor.add(matter);
    }

    void withdrawalAsked(Instant at) {
        leaving = stand.open();
        changed(at);
    }

    void withdrawalDenied(Instant at) {
        leaving = false;
        changed(at);
    }

    void withdrawn(EntryHeader header) {
        if (!stand.open()) return;
        course.leftUndecided(HowItEnded.WITHDRAWN, header);
        stand = ReviewStand.WITHDRAWN;
        supplement = null;
        changed(header.time());
    }

    void caseClosed(Instant at) {
        if (stand.waits()) stand = stand.notStarted();
        changed(at);
    }

    /** The clock of what is granted is done; that of its head runs while he has to decide whether to revoke it. */
    private LightBasis light() {
        return revocation != null && revocation.open() && stand.granted()
                ? LightBasis.revocation(revocation.decideBy())
                : LightBasis.clock(stand.due(), provisional);
    }

    /**
     * @param accepted when its application was accepted
     * @param handledWith the group of matters that it shares its clock with
     */
    ReviewCourse course(Optional<Mark> accepted, Optional<String> handledWith) {
        return new ReviewCourse(
                id,
                matterCode,
                matterName,
                department,
                departmentName,
                caseId,
                stage,
                handledWith,
                limit,
                accepted,
                course.laps(accepted),
                course.left(),
                course.revoked(),
                course.extension(),
                course.pauses(),
                course.blocks());
    }

    @Nullable
    String caseId() {
        return caseId;
    }

    private boolean pending() {
        return leaving && stand.open();
    }

    private NodeState state() {
        return pending() ? NodeState.WITHDRAWAL_PENDING : stand.shown();
    }

    TimedNode node(Optional<PlannedMatter> planned) {
        var plannedStage = planned.map(PlannedMatter::stage).orElse(null);
        var timed = times.told(
                plannedStage == null ? stage : plannedStage,
                planned.map(PlannedMatter::promisedBy).orElse(null));
        return new TimedNode(node(planned.map(NodesPart::rules).orElse(List.of())), light(), timed);
    }

    private Node node(List<String> rules) {
        return new Node(
                matterCode,
                matterName,
                department,
                departmentName,
                state(),
                null,
                pending() ? WITHDRAWAL_PENDING : stand.statusCode(),
                limit,
                caseId,
                id,
                startedAt,
                stand.due(),
                ShownLight.UNLIT,
                List.copyOf(waitsFor),
                supplement,
                List.copyOf(blockedBy),
                decision,
                List.copyOf(rules),
                revocation,
                null);
    }
}
