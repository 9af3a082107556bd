package cn.yongji.onestop.approval.feed.domain;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.stream.Stream;

/** 部门在办件中所办的事项: what of a case is whose. It stays as it was accepted. */
public record CasePart(String projectId, ReviewId review, DepartmentCode department) {
    /** All of a case. */
    public static List<CasePart> of(Case it) {
        return it.reviews().stream().map(review -> of(it, review)).toList();
    }

    public static CasePart of(Case it, Review review) {
        return new CasePart(it.application().projectId(), it.idOf(review), review.department());
    }

    /** All of the case that will be opened; what names no matter or no department opens none. */
    public static List<CasePart> of(ApplicationAcceptedV1 accepted) {
        return accepted.reviews().stream()
                .flatMap(order -> MatterCode.parse(order.matterCode()).value().stream()
                        .flatMap(matter -> of(accepted, matter, order.department())))
                .toList();
    }

    private static Stream<CasePart> of(ApplicationAcceptedV1 accepted, MatterCode matter, String department) {
        return DepartmentCode.parse(department).value().stream()
                .map(code -> new CasePart(accepted.projectId(), new ReviewId(accepted.applicationId(), matter), code));
    }

    public String caseId() {
        return review.caseId();
    }

    public MatterCode matter() {
        return review.matter();
    }
}
