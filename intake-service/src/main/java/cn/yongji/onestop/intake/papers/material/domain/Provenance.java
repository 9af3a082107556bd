package cn.yongji.onestop.intake.papers.material.domain;

import java.util.Optional;

/**
 * 来源.
 *
 * @param unit USCC of the unit it was handed in for; unknown for what was stored before it was noted
 * @param licence where it was taken from the licence register and not uploaded
 * @param version counts from 1; one that takes the place of another has the next
 * @param supersedes the material whose place it took
 */
public record Provenance(
        Optional<String> unit, Optional<LicenceMark> licence, int version, Optional<String> supersedes) {
    public static final Provenance UNKNOWN = new Provenance(Optional.empty(), Optional.empty(), 1, Optional.empty());

    public static Provenance uploadedFor(String unit) {
        return new Provenance(Optional.of(unit), Optional.empty(), 1, Optional.empty());
    }

    Provenance of(String aUnit) {
        return new Provenance(Optional.of(aUnit), licence, version, supersedes);
    }

    public Provenance replacing(String materialId, int replacedVersion) {
        return new Provenance(unit, licence, replacedVersion + 1, Optional.of(materialId));
    }
}
