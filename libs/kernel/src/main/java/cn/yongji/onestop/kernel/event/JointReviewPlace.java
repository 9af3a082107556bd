package cn.yongji.onestop.kernel.event;

import java.time.LocalDate;
import java.util.List;

/**
 * 联合评审 of a higher level (S24): staff go there, and the paper is issued on its opinion.
 *
 * @param place such as 太原 or 运城
 * @param members who goes, or sits there
 */
public record JointReviewPlace(String place, List<String> members, LocalDate heldOn) {
    public JointReviewPlace {
        members = List.copyOf(members);
    }
}
