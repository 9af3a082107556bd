package cn.yongji.onestop.kernel.event;

import java.util.List;

/** {@code case.opened.v1} 办件已建立, with every review and whether it runs or waits. */
public record CaseOpenedV1(String projectId, String caseId, String stage, List<OpenedReview> reviews)
        implements CaseEvent {
    public CaseOpenedV1 {
        reviews = List.copyOf(reviews);
    }
}
