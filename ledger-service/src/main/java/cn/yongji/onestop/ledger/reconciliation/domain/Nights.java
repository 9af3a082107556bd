package cn.yongji.onestop.ledger.reconciliation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The nights and what came of them. */
public interface Nights {
    Optional<Night> of(LocalDate day);

    /** Keeps a night as it stands now; one that is done stays as it is. */
    void keep(Night night);

    /** Those that are done, the latest first. */
    List<Night> doneBefore(Optional<LocalDate> day, int most);
}
