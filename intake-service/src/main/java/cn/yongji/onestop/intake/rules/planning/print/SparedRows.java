package cn.yongji.onestop.intake.rules.planning.print;

import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.rules.planning.domain.ExpertReview;
import cn.yongji.onestop.intake.rules.planning.domain.ListedMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.PlannedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a plan spares the unit: a row for each exemption, coverage, opinion relied on and paper that stands in. */
final class SparedRows {
    private final List<List<String>> rows = new ArrayList<>();

    private SparedRows() {}

    static List<List<String>> of(Plan plan) {
        var spared = new SparedRows();
        plan.steps().forEach(spared::step);
        plan.materials().forEach(spared::material);
        return List.copyOf(spared.rows);
    }

    private void step(PlannedStep step) {
        switch (step) {
            case PlannedStep.Exempt it -> rows.add(spared(it, "免办", it.rule()));
            case PlannedStep.Covered it -> rows.add(spared(it, "区域评估覆盖", it.rule()));
            case PlannedStep.Supervised it ->
                rows.add(List.of(
                        PlanWords.named(it),
                        "转入监管",
                        "后续事项 " + PlanWords.codes(it.granted()) + " 已批准，决定有效",
                        PlanWords.evidence(it.evidence())));
            case PlannedStep.Required it -> reviews(it);
            case PlannedStep.Granted _, PlannedStep.NotApplicable _ -> {}
        }
    }

    private void material(ListedMaterial material) {
        for (var it : material.standsIn()) {
            rows.add(List.of(
                    it.matter() + " 的应交材料",
                    "以“" + material.name() + "”代替",
                    PlanWords.ruled(it.rule()),
                    PlanWords.evidence(it.rule().evidence())));
        }
    }

    private void reviews(PlannedStep.Required step) {
        step.expertReview().flatMap(ExpertReview::rule).ifPresent(rule -> rows.add(spared(step, means(rule), rule)));
        step.expertReview().ifPresent(review -> {
            var notCounted = switch (review) {
                case ExpertReview.Held it -> it.opinionNotCounted();
                case ExpertReview.Waived it -> it.opinionNotCounted();
                case ExpertReview.Joint _, ExpertReview.Adopted _ -> Optional.<AppliedRule>empty();
            };
            notCounted.ifPresent(rule -> rows.add(spared(step, "上级意见不能采信", rule)));
        });
    }

    private static String means(AppliedRule rule) {
        return switch (rule.kind()) {
            case WAIVE_REVIEW -> "免予专家评审";
            case ADOPT_OPINION -> "采信上级意见";
            case JOINT_REVIEW -> "赴上级联合评审";
            case EXEMPT, COVER, MERGE, SUBSTITUTE, DEFER, MARK -> rule.reason();
        };
    }

    private static List<String> spared(PlannedStep step, String means, AppliedRule rule) {
        return List.of(PlanWords.named(step), means, PlanWords.ruled(rule), PlanWords.evidence(rule.evidence()));
    }
}
