package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import cn.yongji.onestop.ledger.page.domain.Node.AskedSupplement;
import cn.yongji.onestop.ledger.page.domain.Node.Decision;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A review as far as the entries have told of it. */
final class ReviewDraft {
    static final String GRANTED = "GRANTED";
    static final String GRANTED_WITH_GAPS = "GRANTED_WITH_GAPS";
    private static final String NOT_STARTED = "NOT_STARTED";
    private static final String WITHDRAWN = "WITHDRAWN";

    private final String id;
    private final String matterCode;
    private final String department;
    private String matterName;
    private String departmentName;
    private @Nullable String caseId;
    private NodeState state = NodeState.WAITING;
    private int limit;
    private @Nullable Instant startedAt;
    private @Nullable LocalDate due;
    private boolean provisional;
    private final Set<String> waitsFor = new LinkedHashSet<>();
    private final Set<String> blockedBy = new LinkedHashSet<>();
    private @Nullable AskedSupplement supplement;
    private @Nullable Decision decision;
    private int statusCode = 3;
    private @Nullable Standing beforeWithdrawal;

    /** Where a review stood before its withdrawal was asked for. */
    private record Standing(NodeState state, int statusCode) {}

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

    void opened(String openedCase, OpenedReview e) {
        caseId = openedCase;
        matterName = e.matterName();
        departmentName = e.departmentName();
        limit = e.limitWorkingDays();
        waitsFor.addAll(e.waitsFor());
        if (e.state().equals("UNDER_REVIEW")) runs(e.due(), e.provisional());
    }

    void started(ReviewStartedV1 e) {
        startedAt = e.startedAt();
        waitsFor.clear();
        runs(e.due(), e.provisional());
    }

    void asked(ReviewSupplementRequestedV1 e) {
        state = NodeState.SUPPLEMENTING;
        statusCode = 6;
        due = null;
        supplement = new AskedSupplement(e.supplementId(), e.items(), e.answerBy(), e.requestedAt());
    }

    void resumed(ReviewResumedV1 e) {
        supplement = null;
        runs(e.due(), e.provisional());
    }

    void blocked(String problemId) {
        blockedBy.add(problemId);
    }

    void unblocked(String problemId) {
        blockedBy.remove(problemId);
    }

    void granted(String otherMatter) {
        waitsFor.remove(otherMatter);
    }

    void decided(ReviewDecidedV1 e) {
        matterName = e.matterName();
        state = switch (e.verdict()) {
            case GRANTED -> NodeState.GRANTED;
            case GRANTED_WITH_GAPS -> NodeState.GRANTED_WITH_GAPS;
            case NOT_STARTED -> NodeState.NOT_STARTED;
            case WITHDRAWN -> NodeState.WITHDRAWN;
            default -> NodeState.REFUSED;
        };
        statusCode = e.statusCode();
        due = null;
        supplement = null;
        decision = new Decision(
                e.verdict(), e.ground(), e.resultNumber(), e.decidedAt(), e.decidedBy(), e.usedWorkingDays());
    }

    /** The number of the paper that silence had left open. */
    void paperBrought(String resultNumber) {
        if (decision == null) return;
        decision = new Decision(
                decision.verdict(),
                decision.ground(),
                resultNumber,
                decision.decidedAt(),
                decision.decidedBy(),
                decision.usedWorkingDays());
    }

    void suspended() {
        state = NodeState.SPECIAL_PROCEDURE;
        statusCode = 9;
        due = null;
    }

    void suspensionEnded(ReviewSuspensionEndedV1 e) {
        if (supplement == null) {
            runs(e.newDue(), false);
            statusCode = 10;
        } else {
            state = NodeState.SUPPLEMENTING;
            statusCode = 6;
        }
    }

    void due(LocalDate moved) {
        due = moved;
    }

    /** A decision was taken back, or what had fallen away is needed after all. */
    void reopened() {
        decision = null;
        runs(null, false);
    }

    void revoked() {
        state = NodeState.REVOKED;
        statusCode = 15;
    }

    void notApplicable() {
        state = NodeState.NOT_APPLICABLE;
        due = null;
    }

    void withdrawalAsked() {
        if (decision == null && beforeWithdrawal == null && state != NodeState.NOT_APPLICABLE) {
            beforeWithdrawal = new Standing(state, statusCode);
            state = NodeState.WITHDRAWAL_PENDING;
            statusCode = 16;
        }
    }

    void withdrawalDenied() {
        if (beforeWithdrawal == null) return;
        state = beforeWithdrawal.state();
        statusCode = beforeWithdrawal.statusCode();
        beforeWithdrawal = null;
    }

    void withdrawn() {
        if (decision != null || state == NodeState.NOT_APPLICABLE) return;
        state = NodeState.WITHDRAWN;
        statusCode = 2;
        due = null;
        supplement = null;
    }

    void waitsFor(String matter) {
        waitsFor.add(matter);
    }

    void caseClosed() {
        if (state == NodeState.WAITING) state = NodeState.NOT_STARTED;
    }

    Node node(Today today) {
        return new Node(
                matterCode,
                matterName,
                department,
                departmentName,
                state,
                null,
                statusCode,
                limit,
                caseId,
                id,
                startedAt,
                due,
                ShownLight.of(today, due, provisional),
                List.copyOf(waitsFor),
                supplement,
                List.copyOf(blockedBy),
                decision);
    }

    private void runs(@Nullable LocalDate until, boolean untilProvisional) {
        state = NodeState.UNDER_REVIEW;
        statusCode = 8;
        due = until;
        provisional = untilProvisional;
    }
}
