package cn.yongji.onestop.intake.planning.domain;

import cn.yongji.onestop.intake.catalogue.domain.Condition;
import cn.yongji.onestop.intake.catalogue.domain.Exemption;
import cn.yongji.onestop.intake.catalogue.domain.Matter;
import cn.yongji.onestop.intake.catalogue.domain.Situation;
import java.util.List;

/** Whether a project needs a matter, and why. Plans and the check of an application ask the same question here. */
public sealed interface Applicability {
    List<Evidence> evidence();

    /** 需办理. */
    record Needed(List<Evidence> evidence) implements Applicability {}

    /** 免办理, by the first rule that holds. */
    record Exempted(Exemption exemption, List<Evidence> evidence) implements Applicability {}

    /** 不适用. */
    record OutOfScope(String reason, List<Evidence> evidence) implements Applicability {}

    static Applicability of(Matter matter, Situation situation) {
        var seen = evidence(matter.applies(), situation);
        if (!matter.applies().holds(situation)) return new OutOfScope(matter.appliesReason(), seen);
        for (var exemption : matter.exemptions()) {
            if (exemption.when().holds(situation))
                return new Exempted(exemption, evidence(exemption.when(), situation));
        }
        return new Needed(seen);
    }

    private static List<Evidence> evidence(Condition condition, Situation situation) {
        return condition.facts().stream()
                .map(name -> new Evidence(name, situation.text(name)))
                .toList();
    }
}
