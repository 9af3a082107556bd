package cn.yongji.onestop.intake.counter.agent.domain;

import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * 授权委托书. Given by the unit to the agency of its project, so it holds for whoever is its agent; free of charge, of the
 * unit's own free will, and until the last day of its term or until it is taken back.
 *
 * @param acts what is entrusted
 * @param textVersion the wording that was signed
 */
public record Mandate(
        String mandateId,
        Set<MandatedAct> acts,
        String textVersion,
        LocalDate validUntil,
        String signer,
        String signedBy,
        Instant signedAt,
        Optional<Revocation> revocation) {
    public Mandate {
        acts = Set.copyOf(acts);
    }

    /** 撤回委托. */
    public record Revocation(String reason, String revokedBy, Instant revokedAt) {}

    public boolean inForce(LocalDate today) {
        return revocation.isEmpty() && !today.isAfter(validUntil);
    }

    Mandate revoked(Revocation taken) {
        return new Mandate(mandateId, acts, textVersion, validUntil, signer, signedBy, signedAt, Optional.of(taken));
    }
}
