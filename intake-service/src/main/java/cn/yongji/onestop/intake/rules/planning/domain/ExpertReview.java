package cn.yongji.onestop.intake.rules.planning.domain;

import java.util.Optional;

/**
 * 专家评审 of a matter, and what the rules make of it. In this order (D3): one that a higher level requires is held whatever
 * else applies; else an opinion of a superior that still matches stands in for it; else it may be waived; else it is held.
 */
public sealed interface ExpertReview {
    /** Working days it takes at most. They run as a special procedure, so they are told beside the limit. */
    int workingDays();

    /** The rule that decided, if one did. */
    Optional<AppliedRule> rule();

    /** 本级评审. An opinion on file that does not count is told with both figures. */
    record Held(int workingDays, Optional<AppliedRule> opinionNotCounted) implements ExpertReview {
        @Override
        public Optional<AppliedRule> rule() {
            return Optional.empty();
        }
    }

    /** 赴上级联合评审 (S24). */
    record Joint(int workingDays, AppliedRule by) implements ExpertReview {
        @Override
        public Optional<AppliedRule> rule() {
            return Optional.of(by);
        }
    }

    /** 采信上级论证意见 (S23). */
    record Adopted(AppliedRule by) implements ExpertReview {
        @Override
        public int workingDays() {
            return 0;
        }

        @Override
        public Optional<AppliedRule> rule() {
            return Optional.of(by);
        }
    }

    /** 免予评审 (S21). An opinion on file that does not count is told all the same. */
    record Waived(AppliedRule by, Optional<AppliedRule> opinionNotCounted) implements ExpertReview {
        @Override
        public int workingDays() {
            return 0;
        }

        @Override
        public Optional<AppliedRule> rule() {
            return Optional.of(by);
        }
    }
}
