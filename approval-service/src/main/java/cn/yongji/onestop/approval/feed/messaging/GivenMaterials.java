package cn.yongji.onestop.approval.feed.messaging;

import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.feed.domain.MaterialUsers.Use;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which materials a fact gives to which reviews: what was handed in, supplemented, or had been promised. */
final class GivenMaterials {
    private GivenMaterials() {}

    static Stream<Use> in(EventContract fact) {
        return switch (fact) {
            case ApplicationAcceptedV1 it -> it.reviews().stream().flatMap(order -> ordered(it.applicationId(), order));
            case ApplicationSupplementedV1 it -> uses(ReviewId.parse(it.reviewId()), materialIds(it.materials()));
            case GapFulfilledV1 it -> uses(reviewOf(it.applicationId(), it.matterCode()), List.of(it.materialId()));
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> Stream.empty();
        };
    }

    private static Stream<Use> ordered(String caseId, ReviewOrder order) {
        return uses(reviewOf(caseId, order.matterCode()), materialIds(order.materials()));
    }

    private static Optional<ReviewId> reviewOf(String caseId, String matter) {
        return MatterCode.parse(matter).value().map(code -> new ReviewId(caseId, code));
    }

    private static List<String> materialIds(List<MaterialRef> materials) {
        return materials.stream().map(MaterialRef::materialId).toList();
    }

    private static Stream<Use> uses(Optional<ReviewId> review, List<String> materialIds) {
        return review.stream().flatMap(id -> materialIds.stream().map(material -> new Use(id, material)));
    }
}
