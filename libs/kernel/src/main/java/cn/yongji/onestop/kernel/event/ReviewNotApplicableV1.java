package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/** {@code review.not-applicable.v1} 不适用. A review falls away by a rule. */
public record ReviewNotApplicableV1(
        ReviewRef review, String rule, String evidence, Instant declaredAt, String declaredBy, ReviewProgress progress)
        implements DecisionEvent {}
