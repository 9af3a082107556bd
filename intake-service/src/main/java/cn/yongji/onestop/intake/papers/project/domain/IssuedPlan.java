package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import java.time.Instant;
import java.util.Optional;

/**
 * 已下达的方案: a promise, so it is kept as it was told, with the facts version it rests on.
 *
 * @param move the choice of another version of the catalogue that it was issued for, if it was
 */
public record IssuedPlan(
        int planVersion,
        int factsVersion,
        Plan plan,
        String issuedBy,
        Instant issuedAt,
        Optional<CatalogueMove> move) {}
