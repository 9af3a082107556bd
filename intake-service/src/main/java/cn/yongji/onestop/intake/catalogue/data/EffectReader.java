package cn.yongji.onestop.intake.catalogue.data;

import cn.yongji.onestop.intake.catalogue.domain.CatalogueUnsound;
import cn.yongji.onestop.intake.catalogue.domain.Effect;
import cn.yongji.onestop.intake.catalogue.domain.Slot;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a rule does. What its kind needs has to be there. */
record EffectReader(Map<String, Slot> slots) {
    Effect read(CatalogueFile.EffectEntry entry) {
        return switch (entry.kind()) {
            case MERGE ->
                new Effect.Merge(
                        needed(entry, "group", entry.group()),
                        needed(entry, "name", entry.name()),
                        matters(entry),
                        needed(entry, "promisedWorkingDays", entry.promisedWorkingDays()));
            case EXEMPT_MATTERS -> new Effect.ExemptMatters(matters(entry));
            case WAIVE_REVIEW -> new Effect.WaiveReview(matters(entry));
            case ADOPT_SUPERIOR_OPINION -> new Effect.AdoptSuperiorOpinion(matters(entry));
            case JOINT_REVIEW -> new Effect.JointReview(matters(entry));
            case SUBSTITUTE ->
                new Effect.Substitute(
                        matters(entry).getFirst(),
                        slot(entry, "slot", entry.slot()),
                        slot(entry, "evidence", entry.evidence()));
            case COVER_BY_AREA_ASSESSMENT -> new Effect.CoverByAreaAssessment(matters(entry));
            case DEFER ->
                new Effect.Defer(
                        codes(CatalogueReader.orEmpty(entry.matters())),
                        needed(entry, "workingDaysBeforeLimit", entry.workingDaysBeforeLimit()),
                        needed(entry, "atMostWorkingDays", entry.atMostWorkingDays()));
            case MARK ->
                new Effect.Mark(needed(entry, "name", entry.name()), codes(CatalogueReader.orEmpty(entry.matters())));
        };
    }

    private static List<MatterCode> matters(CatalogueFile.EffectEntry entry) {
        var matters = codes(needed(entry, "matters", entry.matters()));
        if (matters.isEmpty()) throw new CatalogueUnsound(entry.kind() + " names no matter");
        return matters;
    }

    private String slot(CatalogueFile.EffectEntry entry, String field, @Nullable String code) {
        var slot = needed(entry, field, code);
        if (!slots.containsKey(slot)) throw new CatalogueUnsound(entry.kind() + " names the unknown slot " + slot);
        return slot;
    }

    private static List<MatterCode> codes(List<String> values) {
        return values.stream().map(MatterCode::of).toList();
    }

    private static <T> T needed(CatalogueFile.EffectEntry entry, String field, @Nullable T value) {
        if (value == null) throw new CatalogueUnsound(entry.kind() + " needs the field " + field);
        return value;
    }
}
