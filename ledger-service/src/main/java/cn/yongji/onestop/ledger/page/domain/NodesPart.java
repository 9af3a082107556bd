package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.PlannedMatter;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewBlockedV1;
import cn.yongji.onestop.kernel.event.ReviewDeadlineMovedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewPaperBroughtV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import cn.yongji.onestop.kernel.event.ReviewUnblockedV1;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the entries say about planned matters and their reviews. */
final class NodesPart {
    private List<PlannedMatter> planned = List.of();
    private final Map<String, ReviewDraft> reviews = new LinkedHashMap<>();

    void hear(EventContract fact) {
        switch (fact) {
            case PlanIssuedV1 e -> planned = e.matters();
            case CaseOpenedV1 e -> opened(e);
            case ReviewStartedV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).started(e);
            case ReviewSupplementRequestedV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).asked(e);
            case ReviewResumedV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).resumed(e);
            case ReviewBlockedV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).blocked(e.problemId());
            case ReviewUnblockedV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).unblocked(e.problemId());
            case ReviewDecidedV1 e -> decided(e);
            case CaseClosedV1 e -> ofCase(e.caseId()).forEach(ReviewDraft::caseClosed);
            default -> changed(fact);
        }
    }

    private void changed(EventContract fact) {
        switch (fact) {
            case ReviewSuspendedV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).suspended();
            case ReviewSuspensionEndedV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).suspensionEnded(e);
            case ReviewExtendedV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).due(e.newDue());
            case ReviewDeadlineMovedV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).due(e.newDue());
            case ReviewPaperBroughtV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).paperBrought(e.resultNumber());
            case ReviewDecisionWithdrawnV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).reopened();
            case ReviewRevokedV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).revoked();
            case ReviewNotApplicableV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).notApplicable();
            case ReviewApplicableAgainV1 e ->
                review(e.reviewId(), e.matterCode(), e.department()).reopened();
            // The case of an application has the identity of the application.
            case ApplicationWithdrawalRequestedV1 e -> ofCase(e.applicationId()).forEach(ReviewDraft::withdrawalAsked);
            case ApplicationWithdrawalDeniedV1 e -> ofCase(e.applicationId()).forEach(ReviewDraft::withdrawalDenied);
            case CaseWithdrawnV1 e -> ofCase(e.caseId()).forEach(ReviewDraft::withdrawn);
            case ApplicationRequirementAddedV1 e ->
                ofCase(e.applicationId()).stream()
                        .filter(review -> review.matterCode().equals(e.matterCode()))
                        .forEach(review -> review.waitsFor(e.requiredMatter()));
            case ApplicationRequirementMetV1 e ->
                ofCase(e.applicationId()).forEach(review -> review.granted(e.requiredMatter()));
            default -> {}
        }
    }

    List<Node> nodes(Today today) {
        var nodes = new ArrayList<Node>();
        Set<String> reviewed =
                reviews.values().stream().map(ReviewDraft::matterCode).collect(Collectors.toSet());
        for (var matter : planned) if (!reviewed.contains(matter.matterCode())) nodes.add(node(matter, today));
        for (var review : reviews.values()) nodes.add(review.node(today));
        nodes.sort(Comparator.comparing(Node::matterCode));
        return List.copyOf(nodes);
    }

    private void opened(CaseOpenedV1 e) {
        for (var opened : e.reviews()) {
            review(opened.reviewId(), opened.matterCode(), opened.department()).opened(e.caseId(), opened);
        }
    }

    private void decided(ReviewDecidedV1 e) {
        review(e.reviewId(), e.matterCode(), e.department()).decided(e);
        if (Set.of(ReviewDraft.GRANTED, ReviewDraft.GRANTED_WITH_GAPS).contains(e.verdict())) {
            ofCase(e.caseId()).forEach(review -> review.granted(e.matterCode()));
        }
    }

    private List<ReviewDraft> ofCase(String caseId) {
        return reviews.values().stream().filter(review -> review.isOf(caseId)).toList();
    }

    private ReviewDraft review(String id, String matter, String department) {
        return reviews.computeIfAbsent(id, _ -> new ReviewDraft(id, matter, department));
    }

    private static Node node(PlannedMatter matter, Today today) {
        return new Node(
                matter.matterCode(),
                matter.matterName(),
                matter.department(),
                matter.departmentName(),
                state(matter),
                matter.rule(),
                null,
                matter.limitWorkingDays(),
                null,
                null,
                null,
                null,
                ShownLight.of(today, null, false),
                List.of(),
                null,
                List.of(),
                null);
    }

    private static NodeState state(PlannedMatter matter) {
        return switch (matter.state()) {
            case "EXEMPT" -> NodeState.EXEMPT;
            case "MERGED" -> NodeState.MERGED;
            case "NOT_APPLICABLE" -> NodeState.NOT_APPLICABLE;
            default -> NodeState.PLANNED;
        };
    }
}
