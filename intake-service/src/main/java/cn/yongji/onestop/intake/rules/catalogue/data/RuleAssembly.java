package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding.Kind;
import cn.yongji.onestop.intake.rules.catalogue.domain.Effect;
import cn.yongji.onestop.intake.rules.catalogue.domain.ParallelGroup;
import cn.yongji.onestop.intake.rules.catalogue.domain.PolicyRule;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenEffect;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenGroup;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenRule;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the rules and the parallel groups together. What the kind of an effect needs has to be there. */
record RuleAssembly(References references, ConditionCompiler compiler, Findings findings) {
    private static final String EFFECT = "effect";

    List<PolicyRule> rules(List<WrittenRule> written) {
        return written.stream().flatMap(entry -> assemble(entry).stream()).toList();
    }

    List<ParallelGroup> groups(List<WrittenGroup> written) {
        return written.stream().flatMap(entry -> assemble(entry).stream()).toList();
    }

    private Optional<ParallelGroup> assemble(WrittenGroup entry) {
        var matters = references.matters(entry.code(), "matters", entry.matters());
        return compiler.compile(entry.code(), "when", entry.when(), findings)
                .map(when -> new ParallelGroup(entry.code(), entry.name(), matters, when, entry.note()));
    }

    private Optional<PolicyRule> assemble(WrittenRule entry) {
        if (entry.effectiveUntil() != null && entry.effectiveUntil().isBefore(entry.effectiveFrom())) {
            findings.add(entry.id(), "effectiveUntil", Kind.VALUE, "失效日期早于生效日期");
        }
        var when = compiler.compile(entry.id(), "when", entry.when(), findings);
        var effect = effect(entry.id(), entry.effect());
        if (when.isEmpty() || effect.isEmpty()) return Optional.empty();
        return Optional.of(new PolicyRule(
                entry.id(),
                entry.measure(),
                entry.title(),
                entry.basis(),
                entry.reason(),
                entry.effectiveFrom(),
                Optional.ofNullable(entry.effectiveUntil()),
                when.get(),
                effect.get()));
    }

    private Optional<Effect> effect(String id, WrittenEffect entry) {
        var before = findings.count();
        var matters = references.matters(id, EFFECT, Lists.orEmpty(entry.matters()));
        var fields = new Fields(id, entry, matters);
        var effect = switch (entry.kind()) {
            case MERGE -> fields.merge();
            case EXEMPT_MATTERS -> new Effect.ExemptMatters(fields.some());
            case WAIVE_REVIEW -> new Effect.WaiveReview(fields.some());
            case ADOPT_SUPERIOR_OPINION ->
                new Effect.AdoptSuperiorOpinion(fields.some(), fields.slot(entry.evidence()));
            case JOINT_REVIEW -> new Effect.JointReview(fields.some());
            case SUBSTITUTE -> fields.substitute();
            case COVER_BY_AREA_ASSESSMENT -> new Effect.CoverByAreaAssessment(fields.some());
            case DEFER ->
                new Effect.Defer(
                        matters,
                        fields.number("workingDaysBeforeLimit", entry.workingDaysBeforeLimit()),
                        fields.number("atMostWorkingDays", entry.atMostWorkingDays()));
            case MARK -> new Effect.Mark(fields.text("name", entry.name()), matters);
        };
        return findings.count() > before ? Optional.empty() : Optional.of(effect);
    }

    /** The fields of one effect; one that is missing is a finding, and what is made without it is thrown away. */
    private final class Fields {
        private final String id;
        private final WrittenEffect entry;
        private final List<MatterCode> matters;

        Fields(String id, WrittenEffect entry, List<MatterCode> matters) {
            this.id = id;
            this.entry = entry;
            this.matters = matters;
        }

        Effect merge() {
            if (matters.size() < 2) findings.add(id, EFFECT, Kind.VALUE, "合并办理至少两个事项");
            return new Effect.Merge(
                    text("group", entry.group()),
                    text("name", entry.name()),
                    matters,
                    number("promisedWorkingDays", entry.promisedWorkingDays()));
        }

        Effect substitute() {
            if (matters.size() != 1) {
                findings.add(id, EFFECT, Kind.VALUE, "替代材料只对一个事项");
                return new Effect.Mark("", matters);
            }
            return new Effect.Substitute(matters.getFirst(), slot(entry.slot()), slot(entry.evidence()));
        }

        List<MatterCode> some() {
            if (Lists.orEmpty(entry.matters()).isEmpty()) findings.add(id, EFFECT, Kind.VALUE, "没有指明事项");
            return matters;
        }

        String slot(@Nullable String code) {
            var slot = text("slot", code);
            if (!slot.isEmpty()) references.slot(id, EFFECT, slot);
            return slot;
        }

        String text(String field, @Nullable String value) {
            if (value != null && !value.isBlank()) return value;
            findings.add(id, EFFECT, Kind.VALUE, entry.kind() + " 须填写 " + field);
            return "";
        }

        int number(String field, @Nullable Integer value) {
            if (value != null && value >= 0) return value;
            findings.add(id, EFFECT, Kind.VALUE, entry.kind() + " 须填写不小于零的 " + field);
            return 0;
        }
    }
}
