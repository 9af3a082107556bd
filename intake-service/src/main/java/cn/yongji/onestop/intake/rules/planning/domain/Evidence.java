package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.FactCondition;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import java.util.List;

/** 依据事实: a fact as it was when a rule looked at it. */
public record Evidence(String fact, String value) {
    /** What a condition looks at, as it stands. */
    static List<Evidence> of(FactCondition condition, Situation situation) {
        return condition.facts().stream()
                .map(name -> new Evidence(name, situation.text(name)))
                .toList();
    }
}
