package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 政策规则: what a published measure makes of a project while it is in force. Every use of it is recorded under its id with the
 * facts it looked at (S28).
 *
 * @param measure the measure it carries out, such as {@code S20}
 * @param basis 依据: the document that says so
 * @param reason what it says, in words that can be shown to the applicant
 * @param effectiveUntil the last day it holds; open where none is given
 */
public record PolicyRule(
        String id,
        String measure,
        String title,
        String basis,
        String reason,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveUntil,
        FactCondition when,
        Effect effect) {

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveUntil.filter(until -> day.isAfter(until)).isEmpty();
    }

    public boolean holds(Situation situation) {
        return inForceOn(situation.on()) && when.holds(situation);
    }
}
