package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.kernel.event.word.ImprovementVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** 复盘. A pack, and what people made of it. */
public sealed interface Retrospective {
    Header header();

    /** 已生成. */
    record Computed(Header header) implements Retrospective {}

    /** 已讨论, by the meeting that was told last. */
    record Discussed(Header header, Discussion discussion) implements Retrospective {}

    /** 已作结论. */
    record Concluded(Header header, Discussion discussion, Conclusion conclusion) implements Retrospective {}

    /**
     * What never changes.
     *
     * @param treeSize number of leaves of the log that count
     * @param root of the log at that size, in base64
     * @param digest SHA-256 of the pack in canonical JSON, in hex
     * @param suggestions identities of what it suggests
     */
    record Header(
            PackSubject about,
            long treeSize,
            String root,
            String digest,
            List<String> suggestions,
            Instant computedAt,
            String computedBy) {
        public Header {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** @param meeting which meeting it was, in words */
    record Discussion(LocalDate heldOn, String meeting, Instant at, String by) {}

    /** What became of every suggestion. */
    record Conclusion(List<Settled> settled, Instant at, String by) {
        public Conclusion {
            settled = List.copyOf(settled);
        }
    }

    /** @param owner who sees to it */
    record Settled(String improvementId, ImprovementVerdict verdict, String reason, String owner) {}
}
