package cn.yongji.onestop.intake.papers.evidence.domain;

import java.util.List;
import java.util.Optional;

/**
 * 材料要求 of a slot.
 *
 * @param personal whether it says something of a person
 * @param licenceType the kind of electronic licence that fills it, where there is one
 */
public record Requirement(
        String slot, FilingReach once, boolean personal, List<Acceptable> acceptable, Optional<String> licenceType) {
    public Requirement {
        acceptable = List.copyOf(acceptable);
    }

    /** Who issues it, as far as it is known. */
    public String issuer() {
        return acceptable.isEmpty() ? "" : acceptable.getFirst().issuer();
    }

    /** Whether it is issued to a unit or promised by it, so that it counts for no other. */
    public boolean belongsToUnit() {
        return switch (once) {
            case UNIT, NEVER_REUSED -> true;
            case PROJECT, NO -> false;
        };
    }

    /** By what a filing is found again; the unit's for all its projects. */
    public Optional<String> holdingKey(String unit, String projectId) {
        return switch (once) {
            case UNIT -> Optional.of("unit|" + unit + "|" + slot);
            case PROJECT -> Optional.of("project|" + projectId + "|" + slot);
            case NO, NEVER_REUSED -> Optional.empty();
        };
    }
}
