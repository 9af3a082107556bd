package cn.yongji.onestop.ledger.retrospective;

import cn.yongji.onestop.ledger.retrospective.domain.Pack;
import cn.yongji.onestop.ledger.retrospective.domain.PackSubject;
import cn.yongji.onestop.ledger.retrospective.domain.Suggestion;

/** The identity of a suggestion: the same of the same period, rule and subject, so that it is told once. */
final class ImprovementId {
    private ImprovementId() {}

    static String of(Pack pack, Suggestion suggestion) {
        var about = switch (pack.about()) {
            case PackSubject.Period(var from, var to) -> from + "_" + to;
            case PackSubject.Project(var project) -> project;
        };
        var matter = suggestion.change().map(it -> it.code()).filter(it -> !it.equals(suggestion.subject()));
        return about + "-" + suggestion.rule() + "-"
                + matter.map(it -> it + "-").orElse("") + suggestion.subject();
    }
}
