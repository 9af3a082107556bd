package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding.Kind;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.intake.rules.catalogue.domain.SlotKind;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue.WrittenSlot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Puts the material slots together. */
record SlotAssembly(References references, Findings findings) {
    Map<String, Slot> of(List<WrittenSlot> written) {
        var slots = new LinkedHashMap<String, Slot>();
        written.forEach(entry -> assemble(entry, slots));
        return slots;
    }

    private void assemble(WrittenSlot entry, Map<String, Slot> slots) {
        var before = findings.count();
        var kind = kind(entry);
        var filledBy = references.matters(entry.code(), "filledBy", Lists.orEmpty(entry.filledBy()));
        if (kind == SlotKind.COMMITMENT && entry.reusable()) {
            findings.add(entry.code(), "reusable", Kind.VALUE, "承诺书只对所承诺的事项有效，不得重复使用");
        }
        if (entry.validityMonths() != null && entry.validityMonths() < 1) {
            findings.add(entry.code(), "validityMonths", Kind.VALUE, "有效期至少一个月");
        }
        if (findings.count() > before) return;
        slots.put(
                entry.code(),
                new Slot(
                        entry.code(),
                        entry.name(),
                        entry.description(),
                        kind,
                        entry.reusable(),
                        filledBy,
                        months(entry.validityMonths()),
                        Lists.orEmpty(entry.evidence()).stream()
                                .map(it -> new Slot.AcceptableEvidence(it.name(), it.issuer()))
                                .toList()));
    }

    // Where it is not written, what a matter results in is a result and the rest is drawn up for the project.
    private static SlotKind kind(WrittenSlot entry) {
        if (entry.kind() != null) return entry.kind();
        return Lists.orEmpty(entry.filledBy()).isEmpty() ? SlotKind.DOCUMENT : SlotKind.RESULT;
    }

    static OptionalInt months(@Nullable Integer months) {
        return months == null ? OptionalInt.empty() : OptionalInt.of(months);
    }
}
