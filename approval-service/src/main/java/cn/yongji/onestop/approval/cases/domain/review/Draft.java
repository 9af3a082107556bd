package cn.yongji.onestop.approval.cases.domain.review;

import java.util.List;
import java.util.Optional;

/** 拟办意见: what a decision says, whether it is taken at once, proposed for a second signature, or given ahead of time. */
public sealed interface Draft {
    Optional<String> opinion();

    Optional<String> resultNumber();

    Verdict verdict();

    /**
     * 准予.
     *
     * @param withGaps 容缺通过: although promised materials are out
     * @param withoutReview why the head grants without the experts' review that an exemption had spared until it fell
     * @param onFlagged why it is granted although a main material of it is flagged
     * @param gapDays 补交时限 of what is out; where a material has none, {@link GapDays#USUAL}
     */
    record ToGrant(
            Optional<String> opinion,
            Optional<String> resultNumber,
            List<Condition> conditions,
            boolean withGaps,
            Optional<String> withoutReview,
            Optional<String> onFlagged,
            List<GapDays> gapDays)
            implements Draft {
        public ToGrant {
            conditions = List.copyOf(conditions);
            gapDays = List.copyOf(gapDays);
        }

        /** With nothing out of the ordinary. */
        public ToGrant(
                Optional<String> opinion, Optional<String> resultNumber, List<Condition> conditions, boolean withGaps) {
            this(opinion, resultNumber, conditions, withGaps, Optional.empty(), Optional.empty(), List.of());
        }

        /** What the decision says of a material, if it does. */
        public Optional<GapDays> daysOf(Gap gap) {
            return gapDays.stream().filter(it -> it.slot().equals(gap.slot())).findFirst();
        }

        @Override
        public Verdict verdict() {
            return withGaps ? Verdict.GRANTED_WITH_GAPS : Verdict.GRANTED;
        }
    }

    /** 不予. */
    record ToRefuse(
            Optional<String> ground, Optional<String> remedy, Optional<String> opinion, Optional<String> resultNumber)
            implements Draft {
        @Override
        public Verdict verdict() {
            return Verdict.REFUSED;
        }
    }
}
