package cn.yongji.onestop.intake.papers.material.domain;

import java.time.LocalDate;
import java.util.Optional;

/** 有效期: the days on which a material says something. Both days count; an open end never comes. */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Validity UNLIMITED = new Validity(Optional.empty(), Optional.empty());

    public boolean over(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }

    public boolean begun(LocalDate day) {
        return from.filter(day::isBefore).isEmpty();
    }

    /**
     * The last day that counts where a slot's evidence holds for so many months: counted from the day it was issued,
     * and from the day it is handed in where that is not told.
     */
    public LocalDate longest(int months, LocalDate handedIn) {
        return from.orElse(handedIn).plusMonths(months);
    }

    /** The same, over at that day at the latest. */
    public Validity endingBy(LocalDate lastDay) {
        return new Validity(from, Optional.of(until.filter(lastDay::isAfter).orElse(lastDay)));
    }

    /** Whether it can be a period at all. */
    public boolean sound() {
        return from.isEmpty() || until.isEmpty() || !until.get().isBefore(from.get());
    }
}
