package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationEvent;
import cn.yongji.onestop.kernel.event.ApplicationRefusedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseEvent;
import cn.yongji.onestop.kernel.event.CaseMessagedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.CaseRefusalsCombinedV1;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.NoticeIssuedV1;
import cn.yongji.onestop.kernel.event.OpinionEvent;
import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.PlannedMatter;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ResolutionEffectedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewEvent;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse.Exemption;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse.Planned;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the entries say about planned matters and their reviews. */
final class NodesPart {
    private List<PlannedMatter> planned = List.of();
    private final List<Planned> plans = new ArrayList<>();
    private final Map<String, Mark> accepted = new HashMap<>();
    private final Map<String, String> handledWith = new HashMap<>();
    private final UndoingPart undoings = new UndoingPart();
    private final Map<String, ReviewDraft> reviews = new LinkedHashMap<>();

    void hear(EventContract fact, EntryHeader header) {
        undoings.hear(fact);
        switch (fact) {
            case PlanIssuedV1 e -> {
                planned = e.matters();
                plans.add(Planned.of(e, Mark.of(header)));
            }
            case ReviewEvent e -> hear(e, header);
            case CaseEvent e -> hear(e, header);
            case ApplicationEvent e -> hear(e, header);
            case ProblemClosedV1 e -> {
                var on = Mark.at(e.closedAt(), header);
                reviews.values().forEach(review -> review.problemClosed(e.problemId(), on, header.time()));
            }
            case OpinionEvent _, IntakeEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> {}
        }
    }

    private void hear(ReviewEvent fact, EntryHeader header) {
        review(fact.reviewId(), fact.matterCode(), fact.department()).hear(fact, header);
        if (fact instanceof ReviewDecidedV1 e && e.verdict().known() instanceof HowItEnded end && end.grants()) {
            ofCase(e.caseId()).forEach(review -> review.granted(e.matterCode()));
        }
    }

    private void hear(CaseEvent fact, EntryHeader header) {
        switch (fact) {
            case CaseOpenedV1 e -> opened(e, header);
            case CaseClosedV1 e -> ofCase(e.caseId()).forEach(review -> review.caseClosed(header.time()));
            case CaseWithdrawnV1 e -> ofCase(e.caseId()).forEach(review -> review.withdrawn(header));
            case CaseReturnedV1 _,
                    CaseRefusalsCombinedV1 _,
                    CaseMessagedV1 _,
                    NoticeIssuedV1 _,
                    ContradictionFoundV1 _,
                    ResolutionEffectedV1 _ -> {}
        }
    }

    /** The case of an application has the identity of the application. */
    private void hear(ApplicationEvent fact, EntryHeader header) {
        switch (fact) {
            case ApplicationWithdrawalRequestedV1 e ->
                ofCase(e.applicationId()).forEach(review -> review.withdrawalAsked(header.time()));
            case ApplicationWithdrawalDeniedV1 e ->
                ofCase(e.applicationId()).forEach(review -> review.withdrawalDenied(header.time()));
            case ApplicationRequirementAddedV1 e ->
                ofCase(e.applicationId()).stream()
                        .filter(review -> review.matterCode().equals(e.matterCode()))
                        .forEach(review -> review.waitsFor(e.requiredMatter()));
            case ApplicationRequirementMetV1 e ->
                ofCase(e.applicationId()).forEach(review -> review.granted(e.requiredMatter()));
            case ApplicationAcceptedV1 e -> accepted(e, header);
            case ApplicationSubmittedV1 _,
                    ApplicationCorrectionRequestedV1 _,
                    ApplicationSupplementedV1 _,
                    ApplicationRefusedV1 _,
                    ApplicationWithdrawnV1 _ -> {}
        }
    }

    List<Node> nodes(Today today) {
        return timed().stream().map(node -> node.on(today)).toList();
    }

    /** The nodes as they are on any day. */
    List<TimedNode> timed() {
        var nodes = new ArrayList<TimedNode>();
        Set<String> reviewed =
                reviews.values().stream().map(ReviewDraft::matterCode).collect(Collectors.toSet());
        for (var matter : planned) if (!reviewed.contains(matter.matterCode())) nodes.add(node(matter));
        for (var review : reviews.values()) nodes.add(review.node(plannedOf(review.matterCode())));
        nodes.replaceAll(undoings::shown);
        nodes.sort(Comparator.comparing(it -> it.node().matterCode()));
        return List.copyOf(nodes);
    }

    private void opened(CaseOpenedV1 e, EntryHeader header) {
        for (var opened : e.reviews()) {
            review(opened.reviewId(), opened.matterCode(), opened.department()).opened(e, opened, header);
        }
    }

    private void accepted(ApplicationAcceptedV1 e, EntryHeader header) {
        accepted.put(e.applicationId(), Mark.at(e.acceptedOn(), header));
        for (var order : e.reviews()) {
            if (order.terms() == null || order.terms().merged() == null) continue;
            handledWith.put(
                    e.applicationId() + "|" + order.matterCode(),
                    e.applicationId() + "|" + order.terms().merged().group());
        }
    }

    List<Exemption> undone() {
        return undoings.undone();
    }

    List<Planned> plans() {
        return plans;
    }

    List<ReviewCourse> courses() {
        return reviews.values().stream()
                .map(review -> review.course(
                        Optional.ofNullable(review.caseId()).map(accepted::get),
                        Optional.ofNullable(handledWith.get(review.caseId() + "|" + review.matterCode()))))
                .toList();
    }

    private List<ReviewDraft> ofCase(String caseId) {
        return reviews.values().stream().filter(review -> review.isOf(caseId)).toList();
    }

    private ReviewDraft review(String id, String matter, String department) {
        return reviews.computeIfAbsent(id, _ -> new ReviewDraft(id, matter, department));
    }

    private static TimedNode node(PlannedMatter matter) {
        var times = new NodeTimes(matter.stage(), matter.promisedBy(), null, null, null, null, false);
        return new TimedNode(unstarted(matter), LightBasis.NONE, times);
    }

    private static Node unstarted(PlannedMatter matter) {
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
                ShownLight.UNLIT,
                List.of(),
                null,
                List.of(),
                null,
                rules(matter),
                null,
                null);
    }

    private Optional<PlannedMatter> plannedOf(String matter) {
        return planned.stream().filter(it -> it.matterCode().equals(matter)).findFirst();
    }

    static List<String> rules(PlannedMatter matter) {
        return matter.rules() == null
                ? List.of()
                : matter.rules().stream().map(AppliedRule::rule).distinct().toList();
    }

    private static NodeState state(PlannedMatter matter) {
        return switch (matter.state().known()) {
            case EXEMPT -> NodeState.EXEMPT;
            case MERGED -> NodeState.MERGED;
            case NOT_APPLICABLE -> NodeState.NOT_APPLICABLE;
            case REQUIRED -> NodeState.PLANNED;
            case null -> NodeState.PLANNED;
        };
    }
}
