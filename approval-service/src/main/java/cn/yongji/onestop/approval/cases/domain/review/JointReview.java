package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.event.JointReviewPlace;
import java.time.LocalDate;
import java.util.List;

/**
 * 赴上级联合评审 (S24, 3.11): where it is held, who sits there, and on which day.
 *
 * @param place such as 太原 or 运城
 */
public record JointReview(String place, List<String> members, LocalDate heldOn) {
    public JointReview {
        members = List.copyOf(members);
    }

    public JointReviewPlace told() {
        return new JointReviewPlace(place, members, heldOn);
    }

    /** 评审意见: what it came to, under a number that the decision cites. */
    public record Opinion(String number, boolean favourable) {}
}
