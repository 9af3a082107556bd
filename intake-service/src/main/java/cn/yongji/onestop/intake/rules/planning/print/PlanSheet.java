package cn.yongji.onestop.intake.rules.planning.print;

import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the document is made of. */
public record PlanSheet(
        ProjectFacts facts,
        Optional<TrackingNumber> number,
        Optional<String> agent,
        int planVersion,
        int factsVersion,
        String issuedBy,
        Instant issuedAt,
        Plan plan,
        List<UndoneExemption> undone) {
    public PlanSheet {
        undone = List.copyOf(undone);
    }
}
