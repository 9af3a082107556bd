package cn.yongji.onestop.intake.counter.application.domain.promise;

/** Where a gap stands, in one word for people and programs. */
public enum GapStanding {
    OUTSTANDING,
    HANDED_IN,
    FULFILLED,
    BREACHED,
    REPAIRED,
    DROPPED;

    public static GapStanding of(Gap gap) {
        return switch (gap.standing()) {
            case Gap.Standing.Outstanding _ -> OUTSTANDING;
            case Gap.Standing.HandedIn _ -> HANDED_IN;
            case Gap.Standing.Fulfilled _ -> FULFILLED;
            case Gap.Standing.Breached _ -> BREACHED;
            case Gap.Standing.Repaired _ -> REPAIRED;
            case Gap.Standing.Dropped _ -> DROPPED;
        };
    }

    /** The day may be over though no sweep has said so yet. */
    public static GapStanding of(Gap gap, boolean overdue) {
        var standing = of(gap);
        return standing == OUTSTANDING && overdue ? BREACHED : standing;
    }
}
