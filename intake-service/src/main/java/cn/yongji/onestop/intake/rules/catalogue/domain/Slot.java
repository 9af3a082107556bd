package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 应交材料. A slot has one code across all matters: what fills it fills it for all of them (S29, S30).
 *
 * @param reusable whether what fills it may serve other matters; a promise never does
 * @param filledBy the matters whose result fills it: of a file of project initiation any of filing and approvals does
 * @param validityMonths how long what fills it counts; without end where none is given
 * @param evidence what is accepted, and who issues it
 */
public record Slot(
        String code,
        String name,
        String description,
        SlotKind kind,
        boolean reusable,
        List<MatterCode> filledBy,
        OptionalInt validityMonths,
        List<AcceptableEvidence> evidence) {
    public Slot {
        filledBy = List.copyOf(filledBy);
        evidence = List.copyOf(evidence);
        if (kind == SlotKind.COMMITMENT && reusable)
            throw new IllegalArgumentException("a promise is not reusable: " + code);
    }

    /** 可接受的证明 and its issuer. */
    public record AcceptableEvidence(String name, String issuer) {}

    /** The first of these matters whose result fills the slot. */
    public Optional<MatterCode> filledByOneOf(Collection<MatterCode> matters) {
        return filledBy.stream().filter(matters::contains).findFirst();
    }
}
