package cn.yongji.onestop.coordination.schedule.domain;

import java.util.Comparator;

/**
 * What a plan costs; nothing is best.
 *
 * @param hard what cannot be: a seat in two places at once
 * @param medium meetings without a time, and late ones
 * @param soft delay, gathering, stand-ins, days that are too full
 */
public record Score(long hard, long medium, long soft, long gatherings) {
    /** What cannot be, then who goes without, then how often people gather, then the rest. */
    public static final Comparator<Score> BEST = Comparator.comparingLong(Score::hard)
            .thenComparingLong(Score::medium)
            .thenComparingLong(Score::gatherings)
            .thenComparingLong(Score::soft);
}
