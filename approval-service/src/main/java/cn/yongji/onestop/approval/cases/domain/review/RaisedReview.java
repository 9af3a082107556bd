package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.AppliedRule;

/**
 * 受理后提出的上级联合评审 (S24): facts changed after the acceptance, so that a higher level asks for a joint review.
 *
 * @param raised who changed them, and when
 */
public record RaisedReview(AppliedRule rule, Act raised) {}
