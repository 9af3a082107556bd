package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Stage;
import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.ExpertReview;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import cn.yongji.onestop.intake.rules.planning.domain.RuleKind;
import cn.yongji.onestop.kernel.event.PlannedMatter;
import cn.yongji.onestop.kernel.event.RuleEvidence;
import cn.yongji.onestop.kernel.event.word.MatterState;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The steps of a plan as the others are told of them. */
final class PlannedMatters {
    private PlannedMatters() {}

    static PlannedMatter of(PlannedStep step) {
        return switch (step) {
            case PlannedStep.Required it ->
                it.handling().isPresent()
                        ? matter(step, MatterState.MERGED, mergedBy(it))
                        : matter(step, MatterState.REQUIRED, null);
            case PlannedStep.Granted _ -> matter(step, MatterState.REQUIRED, null);
            case PlannedStep.Exempt it ->
                matter(step, MatterState.EXEMPT, it.rule().rule());
            case PlannedStep.Covered it ->
                matter(step, MatterState.EXEMPT, it.rule().rule());
            // The decision that was taken without it stands; what follows is told as an exemption that was undone.
            case PlannedStep.Supervised _ -> matter(step, MatterState.EXEMPT, null);
            case PlannedStep.NotApplicable _ -> matter(step, MatterState.NOT_APPLICABLE, null);
        };
    }

    private static @Nullable String mergedBy(PlannedStep.Required step) {
        return step.rules().stream()
                .filter(it -> it.kind() == RuleKind.MERGE)
                .map(AppliedRule::rule)
                .findFirst()
                .orElse(null);
    }

    private static PlannedMatter matter(PlannedStep step, MatterState state, @Nullable String rule) {
        return new PlannedMatter(
                step.matter().value(),
                step.name(),
                step.department().code().value(),
                step.department().name(),
                Word.of(state),
                rule,
                step.limitWorkingDays(),
                rules(step),
                step.subject().stage().map(Stage::name).orElse(null),
                promised(step));
    }

    private static @Nullable LocalDate promised(PlannedStep step) {
        return step instanceof PlannedStep.Required it ? it.turn().promised().date() : null;
    }

    /** Every rule that was applied to the step; one that spares a part of it, as S21 does, is never filed and is told here alone. */
    private static List<cn.yongji.onestop.kernel.event.AppliedRule> rules(PlannedStep step) {
        var applied = switch (step) {
            case PlannedStep.Required it ->
                Stream.concat(it.rules().stream(), by(it.expertReview()))
                        .distinct()
                        .toList();
            case PlannedStep.Granted it -> by(it.expertReview()).toList();
            case PlannedStep.Exempt it -> List.of(it.rule());
            case PlannedStep.Covered it -> List.of(it.rule());
            case PlannedStep.Supervised _, PlannedStep.NotApplicable _ -> List.<AppliedRule>of();
        };
        return applied.stream().map(PlannedMatters::told).toList();
    }

    private static Stream<AppliedRule> by(Optional<ExpertReview> review) {
        return review.flatMap(ExpertReview::rule).stream();
    }

    private static cn.yongji.onestop.kernel.event.AppliedRule told(AppliedRule it) {
        return new cn.yongji.onestop.kernel.event.AppliedRule(
                it.rule(),
                it.kind().name(),
                it.basis(),
                it.evidence().stream()
                        .map(fact -> new RuleEvidence(fact.fact(), fact.value()))
                        .toList());
    }
}
