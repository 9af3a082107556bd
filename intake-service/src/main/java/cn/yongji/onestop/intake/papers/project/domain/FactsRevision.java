package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import java.time.Instant;
import java.util.List;

/** 事实变更记录: what was changed, from what, by whom and why (D5, D15). */
public record FactsRevision(int factsVersion, List<FactChange> changes, String reason, String changedBy, Instant at) {
    public FactsRevision {
        changes = List.copyOf(changes);
    }
}
