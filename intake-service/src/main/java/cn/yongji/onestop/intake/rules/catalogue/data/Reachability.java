package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding.Kind;
import cn.yongji.onestop.intake.rules.catalogue.domain.FactCondition;
import cn.yongji.onestop.intake.rules.catalogue.domain.Need;
import java.util.stream.Collectors;

/**
 * Looks for what can never matter: a matter or a rule that no project can meet, a slot that nothing needs. Such an entry is a
 * mistake of whoever wrote it, and it would be found by nobody else.
 */
final class Reachability {
    private Reachability() {}

    static void check(Catalogue catalogue, Findings findings) {
        for (var matter : catalogue.matters()) {
            refuseNever(matter.code().value(), "appliesWhen", matter.applies(), "没有项目会需要该事项", findings);
            for (var exemption : matter.exemptions()) {
                var field = "exemption " + exemption.rule();
                refuseNever(matter.code().value(), field, exemption.when(), "没有项目会符合该豁免", findings);
            }
        }
        for (var rule : catalogue.rules()) refuseNever(rule.id(), "when", rule.when(), "没有项目会符合该规则", findings);
        for (var group : catalogue.parallelGroups())
            refuseNever(group.code(), "when", group.when(), "没有项目会符合该条件", findings);
        refuseUnusedSlots(catalogue, findings);
    }

    private static void refuseNever(
            String subject, String field, FactCondition condition, String text, Findings findings) {
        if (condition instanceof CelCondition cel && !Satisfiability.possible(cel))
            findings.add(subject, field, Kind.UNREACHABLE, text);
    }

    private static void refuseUnusedSlots(Catalogue catalogue, Findings findings) {
        var used = catalogue.matters().stream()
                .flatMap(matter -> matter.needs().stream())
                .map(Need::slot)
                .map(slot -> slot.code())
                .collect(Collectors.toSet());
        catalogue.rules().forEach(rule -> used.addAll(rule.effect().slots()));
        for (var slot : catalogue.slots().values()) {
            if (!used.contains(slot.code()) && slot.filledBy().isEmpty()) {
                findings.add(slot.code(), "", Kind.UNREACHABLE, "没有事项需要该材料");
            }
        }
    }
}
