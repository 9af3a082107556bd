package cn.yongji.onestop.ledger.news.domain;

import cn.yongji.onestop.kernel.event.AboutReview;
import cn.yongji.onestop.kernel.event.AgentEvent;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationEvent;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.CaseEvent;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MaterialEvent;
import cn.yongji.onestop.kernel.event.MeetingEvent;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.PreReviewEvent;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProjectEvent;
import cn.yongji.onestop.kernel.event.PromiseEvent;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The matters 审批事项 that a fact is about, as far as it names them. */
public final class NewsMatters {
    private NewsMatters() {}

    public static List<String> of(EventContract fact) {
        return switch (fact) {
            case AboutReview e -> List.of(e.matterCode());
            case PromiseEvent e -> List.of(e.matterCode());
            case ApplicationEvent e -> of(e);
            case PlanExemptionUndoneV1 e -> List.of(e.matterCode());
            case CaseOpenedV1 e ->
                e.reviews().stream().map(OpenedReview::matterCode).toList();
            case ProblemRaisedV1 e -> e.matterCode() == null ? ofReview(e.reviewId()) : List.of(e.matterCode());
            case MeetingEvent e -> of(e);
            case ProjectEvent _, AgentEvent _, MaterialEvent _, PreReviewEvent _, CaseEvent _ -> List.of();
            case CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> List.of();
        };
    }

    private static List<String> of(ApplicationEvent fact) {
        return switch (fact) {
            case ApplicationSubmittedV1 e -> e.matters();
            case ApplicationAcceptedV1 e ->
                e.reviews().stream().map(ReviewOrder::matterCode).toList();
            case ApplicationSupplementedV1 e -> ofReview(e.reviewId());
            case ApplicationRequirementAddedV1 e ->
                Stream.of(e.matterCode(), e.requiredMatter()).toList();
            case ApplicationRequirementMetV1 e -> List.of(e.requiredMatter());
            case ApplicationEvent _ -> List.of();
        };
    }

    private static List<String> of(MeetingEvent fact) {
        return switch (fact) {
            case MeetingScheduledV1 e -> ofReview(e.reviewId());
            case ResolutionRecordedV1 e -> ofReview(e.reviewId());
            case MeetingEvent _ -> List.of();
        };
    }

    /** The identity of a review ends with its matter. */
    private static List<String> ofReview(@Nullable String reviewId) {
        return reviewId == null ? List.of() : List.of(reviewId.substring(reviewId.lastIndexOf('-') + 1));
    }
}
