package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueChecks;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding.Kind;
import cn.yongji.onestop.intake.rules.catalogue.domain.Effect;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.PolicyRule;
import cn.yongji.onestop.intake.rules.catalogue.domain.PrerequisiteGraph;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a catalogue together of what is written. All that is wrong is told at once, and nothing of an unsound one is used. */
public final class CatalogueAssembly implements CatalogueChecks {
    private final ConditionCompiler compiler = new ConditionCompiler();

    @Override
    public Checked check(WrittenCatalogue written) {
        var findings = new Findings();
        var catalogue = assemble(written, findings);
        if (findings.none()) Reachability.check(catalogue, findings);
        return findings.none() ? new Sound(catalogue) : new Unsound(findings.list());
    }

    private Catalogue assemble(WrittenCatalogue written, Findings findings) {
        var references = References.of(written, findings);
        var slots = new SlotAssembly(references, findings).of(written.slots());
        var matters =
                new MatterAssembly(written.departments(), slots, references, compiler, findings).of(written.matters());
        var assembly = new RuleAssembly(references, compiler, findings);
        var groups = assembly.groups(Lists.orEmpty(written.parallelGroups()));
        var rules = assembly.rules(Lists.orEmpty(written.rules()));
        checkOrder(matters, rules, findings);
        return Catalogue.of(
                written.version(),
                written.effectiveFrom(),
                written.oneStopVisits(),
                List.copyOf(slots.values()),
                matters,
                groups,
                rules);
    }

    private static void checkOrder(List<Matter> matters, List<PolicyRule> rules, Findings findings) {
        var graph = PrerequisiteGraph.of(matters);
        var cycle = graph.cycle();
        if (!cycle.isEmpty()) {
            findings.add(cycle.getFirst().value(), "prerequisites", Kind.CYCLE, "互为前置：" + chain(cycle));
            return;
        }
        for (var rule : rules) {
            if (!(rule.effect() instanceof Effect.Merge merge)) continue;
            var merged = graph.merging(merge.matters()).cycle();
            if (!merged.isEmpty()) {
                findings.add(rule.id(), "effect", Kind.CYCLE, "合并后互为前置：" + chain(merged));
            }
        }
    }

    private static String chain(List<MatterCode> cycle) {
        return cycle.stream().map(MatterCode::value).collect(Collectors.joining(" ← "));
    }
}
