package cn.yongji.onestop.ledger.reconciliation.domain;

import java.time.LocalDate;

/**
 * A difference from the night in which it was found to the one in which it was gone, and again if it comes back.
 *
 * @param difference as it was found last
 * @param projectId in whose ledger it is told: that of the city where it belongs to no project that has one
 * @param told how many facts of it were told; it is there while the number is odd
 * @param since the night in which it was found last
 */
public record KeptDifference(Difference difference, String projectId, long told, LocalDate since) {
    /** Whether it lasts. */
    public boolean open() {
        return told % 2 == 1;
    }

    /** Found for the first time. */
    public static KeptDifference first(Difference found, String projectId, LocalDate night) {
        return new KeptDifference(found, projectId, 1, night);
    }

    /** Found again: it lasts, or it has come back. */
    public KeptDifference found(Difference now, LocalDate night) {
        return open()
                ? new KeptDifference(now, projectId, told, since)
                : new KeptDifference(now, projectId, told + 1, night);
    }

    /** Gone. */
    public KeptDifference closed() {
        return new KeptDifference(difference, projectId, told + 1, since);
    }
}
