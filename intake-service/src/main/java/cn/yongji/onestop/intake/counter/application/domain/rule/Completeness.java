package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterial;
import cn.yongji.onestop.kernel.event.RequestedItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 完整性审查: everything that is missing, at once, each thing once. Nothing missing means accepted. */
public final class Completeness {
    private Completeness() {}

    /** Every gap of a sheet: form fields, material slots that no promise stands in for, prerequisites. */
    public static List<RequestedItem> gaps(Sheet sheet, Dossier dossier, Pledges pledges) {
        var gaps = new ArrayList<RequestedItem>();
        dossier.missingFields().forEach(field -> gaps.add(item(null, "/form/data" + field.pointer(), field.zh())));
        gaps.addAll(unfilledSlots(sheet, dossier, pledges));
        gaps.addAll(missingPrerequisites(dossier.matters(sheet), sheet, dossier));
        return gaps;
    }

    private static List<RequestedItem> unfilledSlots(Sheet sheet, Dossier dossier, Pledges pledges) {
        var promised = pledges.promisedSlots();
        var wanting = new LinkedHashMap<Slot, List<DueMaterial>>();
        for (var due : dossier.due(sheet)) {
            var slot = due.slot();
            if (!due.wanted() || promised.contains(slot.code())) continue;
            if (pledges.replaces(due.matter().code(), slot.code())) continue;
            wanting.computeIfAbsent(slot, _ -> new ArrayList<>()).add(due);
        }
        return wanting.entrySet().stream()
                .map(entry -> item(entry.getKey().code(), null, missing(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static String missing(Slot slot, List<DueMaterial> wanting) {
        var matters = wanting.stream().map(Completeness::wantedBy).collect(Collectors.joining("、"));
        var grounds = wanting.stream()
                .flatMap(due -> due.ground().words().stream())
                .distinct()
                .collect(Collectors.joining("；"));
        return "缺少" + slot.name() + "：" + matters + (grounds.isEmpty() ? "" : "（" + grounds + "）");
    }

    private static String wantedBy(DueMaterial due) {
        var matter = due.matter();
        return matter.code() + " " + matter.name() + (due.need().main() ? "（主件）" : "（副件）");
    }

    // Where a slot of the matter is filled by the prerequisite's result, the missing slot says it already.
    private static List<RequestedItem> missingPrerequisites(List<Matter> matters, Sheet sheet, Dossier dossier) {
        var gaps = new ArrayList<RequestedItem>();
        for (var matter : matters) {
            var provenBySlot = Prerequisites.provenBySlot(matter);
            for (var missing : outside(matter, sheet, dossier)) {
                if (provenBySlot.contains(missing.code()) || comesFromElsewhere(missing, dossier)) continue;
                gaps.add(item(
                        null,
                        "/matters",
                        "%s %s 须在 %s %s 办结之后办理，请一并申报"
                                .formatted(matter.code(), matter.name(), missing.code(), missing.name())));
            }
        }
        return gaps;
    }

    // Granted, or on its way in another application: then the review waits for it, and nobody has to file it again.
    private static boolean comesFromElsewhere(Matter matter, Dossier dossier) {
        return dossier.elsewhere().granted().contains(matter.code())
                || dossier.elsewhere().underReview().contains(matter.code());
    }

    private static List<Matter> outside(Matter matter, Sheet sheet, Dossier dossier) {
        return Prerequisites.outside(matter, sheet, dossier.catalogue(), dossier.situation());
    }

    private static RequestedItem item(@Nullable String slot, @Nullable String pointer, String text) {
        return new RequestedItem(slot, pointer, text);
    }
}
