package cn.yongji.onestop.intake.papers.licence.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * 电子证照 as its register tells it.
 *
 * @param type stable name of the kind, such as {@code business-licence}
 * @param holder USCC of the unit it was issued to
 */
public record Elicence(
        String type,
        String name,
        String number,
        String holder,
        String holderName,
        String issuer,
        LocalDate issuedOn,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        State state) {
    public Elicence {
        for (var told : new Object[] {type, name, number, holder, holderName, issuer, issuedOn, state})
            Objects.requireNonNull(told, "a licence that lacks what a licence has");
    }

    /** 证照状态. */
    public enum State {
        VALID,
        SUSPENDED,
        REVOKED
    }

    public boolean valid(LocalDate day) {
        return state == State.VALID
                && validFrom.filter(day::isBefore).isEmpty()
                && validUntil.filter(day::isAfter).isEmpty();
    }
}
