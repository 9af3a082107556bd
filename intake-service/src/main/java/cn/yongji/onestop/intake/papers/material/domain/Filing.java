package cn.yongji.onestop.intake.papers.material.domain;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 提交: what somebody hands in, besides the bytes.
 *
 * @param unit USCC of the project's unit
 * @param replacement where it is meant to take the place of what is on file
 */
public record Filing(
        String projectId,
        String unit,
        String name,
        SortedSet<String> slots,
        Validity validity,
        Optional<LicenceMark> licence,
        Optional<Replacement> replacement) {

    /**
     * Knowing what is on file, and why it shall be replaced.
     *
     * @param held the material, or the number of the licence
     */
    public record Replacement(String held, String reason) {}

    public Filing {
        slots = new TreeSet<>(slots);
    }

    public Provenance provenance(Optional<Integer> replacedVersion) {
        var first = new Provenance(Optional.of(unit), licence, 1, Optional.empty());
        return replacement
                .flatMap(it -> replacedVersion.map(version -> first.replacing(it.held(), version)))
                .orElse(first);
    }

    public boolean replaces(String held) {
        return replacement.filter(it -> it.held().equals(held)).isPresent();
    }
}
