package cn.yongji.onestop.coordination.improvement.web;

import cn.yongji.onestop.coordination.improvement.domain.Improvement;
import cn.yongji.onestop.coordination.improvement.domain.SuggestedImprovement;
import cn.yongji.onestop.kernel.event.word.ImprovementKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An improvement, with the numbers it rests on and what became of it. */
@Schema(name = "Improvement")
record ImprovementView(
        String improvementId,
        State state,
        ImprovementKind kind,

        @Schema(description = "统计期首日 / First day of the period that was counted")
        LocalDate periodFrom,

        @Schema(description = "统计期末日 / Last day of it") LocalDate periodTo,

        @Schema(description = "提出建议的统计规则 / The rule over the numbers that found it")
        String rule,

        @Schema(description = "所涉事项、材料或政策规则 / Matter, slot or policy rule")
        String subject,

        String title,

        @Schema(description = "拟改变的指标 / The number that is to change")
        String metric,

        @Schema(description = "现值 / What it is") String from,
        @Schema(description = "目标值 / What it is to become") String to,
        @Schema(description = "依据的件数 / Of how many cases") int count,
        List<Entry> evidence,

        @Schema(description = "拟改的目录条目 / The change of the catalogue") @Nullable
        Change change,

        Instant suggestedAt,

        @Schema(description = "决定理由 / Why it was decided so") @Nullable
        String reason,

        @Schema(description = "作出决定的纪要编号 / Number of the minutes that decided it") @Nullable
        String minutes,

        @Nullable String decidedBy,
        @Nullable Instant decidedAt,

        @Schema(description = "目录草案或落实的版本 / The draft of the catalogue, or the version that carries it out") @Nullable
        String catalogueVersion,

        @Schema(description = "施行日期 / First day in force") @Nullable
        LocalDate effectiveFrom,

        @Schema(description = "上次采纳后未能列入草案的原因 / Why the last draft could not be made") @Nullable
        String obstacle) {
    /** 改进状态. */
    enum State {
        /** 待议. */
        PROPOSED,
        /** 已采纳. */
        ACCEPTED,
        /** 不采纳. */
        REJECTED,
        /** 已施行. */
        IMPLEMENTED;

        static State of(Improvement improvement) {
            return switch (improvement) {
                case Improvement.Proposed _ -> PROPOSED;
                case Improvement.Accepted _ -> ACCEPTED;
                case Improvement.Rejected _ -> REJECTED;
                case Improvement.Implemented _ -> IMPLEMENTED;
            };
        }
    }

    /** An entry of a ledger that shows it. */
    @Schema(name = "ImprovementEvidence")
    record Entry(String projectId, long index) {}

    /** What would change, in the words of the draft operations. */
    @Schema(name = "ImprovementChange")
    record Change(
            String operation,
            String code,
            String field,
            String action,
            @Nullable String value) {
        static Change of(SuggestedImprovement.Change it) {
            return new Change(
                    it.operation(),
                    it.code(),
                    it.field(),
                    it.action(),
                    it.value().orElse(null));
        }
    }

    /** What came of it beyond what was suggested. */
    private record Course(
            Optional<Improvement.Verdict> verdict,
            Optional<String> version,
            Optional<LocalDate> effectiveFrom,
            Optional<String> obstacle) {
        static Course of(Improvement improvement) {
            return switch (improvement) {
                case Improvement.Proposed it ->
                    new Course(Optional.empty(), Optional.empty(), Optional.empty(), it.obstacle());
                case Improvement.Accepted it ->
                    new Course(Optional.of(it.decision()), it.draft(), Optional.empty(), Optional.empty());
                case Improvement.Rejected it ->
                    new Course(Optional.of(it.decision()), Optional.empty(), Optional.empty(), Optional.empty());
                case Improvement.Implemented it ->
                    new Course(
                            Optional.of(it.decision()),
                            Optional.of(it.version()),
                            Optional.of(it.effectiveFrom()),
                            Optional.empty());
            };
        }
    }

    static ImprovementView of(Improvement improvement) {
        var it = improvement.suggestion();
        var course = Course.of(improvement);
        return new ImprovementView(
                it.id(),
                State.of(improvement),
                it.kind(),
                it.periodFrom(),
                it.periodTo(),
                it.rule(),
                it.subject(),
                it.title(),
                it.metric(),
                it.from(),
                it.to(),
                it.count(),
                it.evidence().stream()
                        .map(entry -> new Entry(entry.projectId(), entry.index()))
                        .toList(),
                it.change().map(Change::of).orElse(null),
                it.suggestedAt(),
                course.verdict().flatMap(Improvement.Verdict::reason).orElse(null),
                course.verdict().flatMap(Improvement.Verdict::minutes).orElse(null),
                course.verdict().map(verdict -> verdict.act().by()).orElse(null),
                course.verdict().map(verdict -> verdict.act().at()).orElse(null),
                course.version().orElse(null),
                course.effectiveFrom().orElse(null),
                course.obstacle().orElse(null));
    }
}
