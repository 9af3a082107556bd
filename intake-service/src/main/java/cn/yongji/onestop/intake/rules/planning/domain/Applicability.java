package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import java.util.List;

/** Whether a project needs a matter, and why. Plans and the check of an application ask the same question here. */
public sealed interface Applicability {
    List<Evidence> evidence();

    /** 需办理. */
    record Needed(List<Evidence> evidence) implements Applicability {}

    /** 免办理, by the first rule that holds: of the matter's own law, or a measure of the city. */
    record Exempted(AppliedRule rule) implements Applicability {
        @Override
        public List<Evidence> evidence() {
            return rule.evidence();
        }
    }

    /** 区域评估已覆盖. */
    record Covered(AppliedRule rule) implements Applicability {
        @Override
        public List<Evidence> evidence() {
            return rule.evidence();
        }
    }

    /** 不适用. */
    record OutOfScope(String reason, List<Evidence> evidence) implements Applicability {}

    /** For one matter; whoever asks about many makes one {@link Scope}. */
    static Applicability of(Matter matter, Catalogue catalogue, Situation situation) {
        return of(matter, Rulebook.of(catalogue, situation));
    }

    static Applicability of(Matter matter, Rulebook rules) {
        var situation = rules.situation();
        if (!matter.applies().holds(situation)) {
            return new OutOfScope(
                    "本项目不属于此情形（" + matter.appliesReason() + "）", Evidence.of(matter.applies(), situation));
        }
        for (var exemption : matter.exemptions()) {
            if (exemption.when().holds(situation)) {
                return new Exempted(new AppliedRule(
                        exemption.rule(),
                        RuleKind.EXEMPT,
                        exemption.basis(),
                        exemption.reason(),
                        Evidence.of(exemption.when(), situation)));
            }
        }
        return rules.exempting(matter.code())
                .<Applicability>map(Exempted::new)
                .or(() -> rules.covering(matter.code()).map(Covered::new))
                .orElseGet(() -> new Needed(Evidence.of(matter.applies(), situation)));
    }
}
