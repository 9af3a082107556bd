package cn.yongji.onestop.ledger.reconciliation.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 对账 of one night.
 *
 * @param day the night from the day before to this one
 * @param begunAt when the ledger first looked for the lists
 * @param waitingSince since when it waits for events that services have told and it has not heard
 * @param result empty until it is done
 */
public record Night(LocalDate day, Instant begunAt, Optional<Instant> waitingSince, Optional<Result> result) {
    /** How long it waits for what a service has told. */
    public static final Duration PATIENCE = Duration.ofMinutes(15);

    /** So many differences are kept by name; beyond that they are counted. */
    public static final int MOST_NAMED = 500;

    public static Night begun(LocalDate day, Instant at) {
        return new Night(day, at, Optional.empty(), Optional.empty());
    }

    /**
     * What came of it.
     *
     * @param complete whether everything was compared, and not only what is open or was changed lately
     * @param lists how many lists were there
     * @param lines how many aggregates were compared
     * @param found how many differences there are
     * @param differences the first of them
     * @param check the chains and the log, computed anew the same night; empty of a night before that was done
     */
    public record Result(
            Instant finishedAt,
            boolean complete,
            int lists,
            int lines,
            int found,
            List<Difference> differences,
            Optional<NightlyCheck> check) {
        public Result {
            differences = List.copyOf(differences);
        }

        public boolean equal() {
            return found == 0;
        }
    }

    public Night waiting(Instant now) {
        return waitingSince.isPresent() ? this : new Night(day, begunAt, Optional.of(now), Optional.empty());
    }

    /** Whether it has waited long enough for events. */
    public boolean impatient(Instant now) {
        return waitingSince.isPresent() && !now.isBefore(waitingSince.get().plus(PATIENCE));
    }

    public Night done(Result came) {
        return new Night(day, begunAt, waitingSince, Optional.of(came));
    }
}
