package cn.yongji.onestop.intake.papers.material.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is on file for a slot already, so that nobody is asked for it again (S29, S30). */
public sealed interface Held {
    String slot();

    /** Who issued it, in words. */
    String issuer();

    /** A material of the unit or of the project. */
    record OfMaterial(
            String slot,
            String materialId,
            String projectId,
            String name,
            String issuer,
            Optional<LocalDate> validUntil,
            Instant storedAt)
            implements Held {}

    /** 审批结果 of a matter of the project. */
    record OfResult(
            String slot,
            String matterCode,
            String matterName,
            String issuer,
            Optional<String> resultNumber,
            String applicationId,
            Instant decidedAt)
            implements Held {}

    /** 电子证照 that the register has and that only has to be taken over. */
    record OfLicence(String slot, String name, String number, String issuer, Optional<LocalDate> validUntil)
            implements Held {}

    /** Another upload for the same slot is being stored at this moment. */
    record Arriving(String slot, String issuer) implements Held {}
}
