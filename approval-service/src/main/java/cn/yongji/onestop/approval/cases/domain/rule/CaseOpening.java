package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.AcceptedApplication;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.CaseDossier;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.CaseFacts;
import cn.yongji.onestop.approval.cases.domain.review.Blocks;
import cn.yongji.onestop.approval.cases.domain.review.Docket;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.HandlingTerms;
import cn.yongji.onestop.approval.cases.domain.review.Hindrances;
import cn.yongji.onestop.approval.cases.domain.review.OutsidePrerequisite;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewAssignment;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens a case from an accepted application: every review whose prerequisites are met starts at once (S31). */
public final class CaseOpening {
    private final WorkingCalendar calendar;

    public CaseOpening(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** An opened case, or why the orders make none. */
    public sealed interface Opening {
        record Opened(Decision.Changed<Case, ReviewRefusal> ruling) implements Opening {}

        /** The orders contradict each other: somebody has to look at the application. */
        record Impossible(String reason) implements Opening {}
    }

    public Opening open(ApplicationAcceptedV1 accepted) {
        var wrong = contradiction(accepted.reviews());
        if (wrong.isPresent()) return new Opening.Impossible(wrong.get());
        var reviews = accepted.reviews().stream().map(CaseOpening::waiting).toList();
        var waiting = new Case(accepted.applicationId(), applicationOf(accepted), reviews, CaseDossier.EMPTY);
        var opened = started(waiting);
        var told = new Deadlines(calendar).noteTold(waiting, opened);
        return new Opening.Opened(new Decision.Changed<>(told, List.of(new CaseFacts(opened).opened(calendar))));
    }

    private static Review waiting(ReviewOrder order) {
        return new Review.Waiting(Docket.of(assignmentOf(order), order.materials(), hindrancesOf(order.terms())));
    }

    private static Case started(Case waiting) {
        var acceptedOn = waiting.application().acceptedOn();
        var reviews = waiting.reviews().stream()
                .<Review>map(review -> waiting.missingFor(review).isEmpty()
                        ? new Review.UnderReview(review.docket(), acceptedOn)
                        : review)
                .toList();
        return new Case(waiting.id(), waiting.application(), reviews, waiting.dossier());
    }

    private static Hindrances hindrancesOf(@Nullable ReviewTerms terms) {
        if (terms == null
                || terms.gaps().isEmpty() && terms.waitsForOtherCases().isEmpty()) return Hindrances.NONE;
        return new Hindrances(
                Blocks.NONE,
                terms.gaps().stream().map(Gap::promised).toList(),
                terms.waitsForOtherCases().stream()
                        .map(MatterCode::of)
                        .map(OutsidePrerequisite::ofPlan)
                        .toList(),
                Optional.empty());
    }

    private static AcceptedApplication applicationOf(ApplicationAcceptedV1 accepted) {
        return new AcceptedApplication(
                accepted.projectId(),
                accepted.projectName(),
                accepted.stage(),
                accepted.unitUscc(),
                accepted.unitName(),
                Optional.ofNullable(accepted.agent()),
                accepted.acceptedAt(),
                accepted.acceptedOn(),
                accepted.catalogueVersion());
    }

    private static ReviewAssignment assignmentOf(ReviewOrder order) {
        return new ReviewAssignment(
                MatterCode.of(order.matterCode()),
                order.matterName(),
                DepartmentCode.of(order.department()),
                order.departmentName(),
                order.limitWorkingDays(),
                order.prerequisites().stream().map(MatterCode::of).toList(),
                HandlingTerms.of(order.terms()));
    }

    /** A case that could never close is not opened: no review, one ordered twice, or waiting for itself or for nobody. */
    private static Optional<String> contradiction(List<ReviewOrder> orders) {
        if (orders.isEmpty()) return Optional.of("no review is ordered");
        var ordered = new HashSet<String>();
        for (var order : orders) {
            if (!ordered.add(order.matterCode())) return Optional.of(order.matterCode() + " is ordered twice");
        }
        for (var order : orders) {
            for (var matter : order.prerequisites()) {
                if (!ordered.contains(matter)) {
                    return Optional.of(order.matterCode() + " waits for " + matter + ", which is not ordered");
                }
            }
        }
        return circle(orders);
    }

    private static Optional<String> circle(List<ReviewOrder> orders) {
        var reachable = new HashSet<String>();
        for (var moved = true; moved; ) {
            moved = false;
            for (var order : orders) {
                moved |= reachable.containsAll(order.prerequisites()) && reachable.add(order.matterCode());
            }
        }
        return orders.stream()
                .map(ReviewOrder::matterCode)
                .filter(matter -> !reachable.contains(matter))
                .findFirst()
                .map(matter -> matter + " waits in a circle");
    }
}
