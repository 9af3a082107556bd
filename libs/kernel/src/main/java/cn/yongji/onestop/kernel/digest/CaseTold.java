package cn.yongji.onestop.kernel.digest;

import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ReviewEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** How the reviews of a case stand by all that its events have told, in order: what the service holds right after the last of them. */
public final class CaseTold implements ToldView {
    private final Map<String, ReviewTold> reviews = new LinkedHashMap<>();

    @Override
    public void hear(EventContract event) {
        switch (event) {
            case CaseOpenedV1 e -> e.reviews().forEach(it -> reviews.put(it.matterCode(), new ReviewTold(it)));
            case ReviewEvent e -> {
                var review = reviews.get(e.matterCode());
                if (review != null) review.hear(e);
            }
            // What else is told of a case changes no review.
            case ApprovalEvent _, IntakeEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> {}
        }
    }

    @Override
    public boolean begun() {
        return !reviews.isEmpty();
    }

    @Override
    public SortedMap<String, String> view() {
        return ReviewDigest.view(
                reviews.values().stream().map(ReviewTold::digest).toList());
    }

    @Override
    public Set<String> untold() {
        return reviews.values().stream().flatMap(ReviewTold::untold).collect(Collectors.toUnmodifiableSet());
    }
}
