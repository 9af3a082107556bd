package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Need;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 完整性审查: everything that is missing, at once, each thing once. Nothing missing means accepted. */
public final class Completeness {
    private Completeness() {}

    /** Every gap of a sheet: form fields, material slots that no promise stands in for, prerequisites. */
    public static List<RequestedItem> gaps(Sheet sheet, Dossier dossier, Pledges pledges) {
        var gaps = new ArrayList<RequestedItem>();
        dossier.missingFields().forEach(field -> gaps.add(item(null, "/form/data" + field.pointer(), field.text())));
        var matters = matters(sheet, dossier);
        gaps.addAll(unfilledSlots(matters, sheet, dossier, pledges));
        gaps.addAll(missingPrerequisites(matters, sheet, dossier));
        return gaps;
    }

    /** Prerequisites that the project needs but this application does not hold; other applications may. */
    public static List<MatterCode> prerequisitesElsewhere(Sheet sheet, Dossier dossier) {
        return matters(sheet, dossier).stream()
                .flatMap(matter -> outside(matter, sheet, dossier).stream())
                .map(Matter::code)
                .distinct()
                .toList();
    }

    private static List<RequestedItem> unfilledSlots(
            List<Matter> matters, Sheet sheet, Dossier dossier, Pledges pledges) {
        var promised = pledges.promisedSlots();
        var wanting = new LinkedHashMap<Slot, List<String>>();
        for (var matter : matters) {
            for (var need : matter.needs()) {
                var slot = need.slot();
                if (filled(slot, sheet, dossier) || promised.contains(slot.code())) continue;
                if (pledges.replaces(matter.code(), slot.code())) continue;
                wanting.computeIfAbsent(slot, _ -> new ArrayList<>()).add(wantedBy(matter, need));
            }
        }
        return wanting.entrySet().stream()
                .map(entry -> item(
                        entry.getKey().code(),
                        null,
                        "缺少" + entry.getKey().name() + "：" + String.join("、", entry.getValue())))
                .toList();
    }

    static boolean filled(Slot slot, Sheet sheet, Dossier dossier) {
        if (sheet.filledSlots().contains(slot.code())) return true;
        return slot.filledByOneOf(sheet.matters()).isPresent()
                || slot.filledByOneOf(dossier.elsewhere().granted()).isPresent()
                || slot.filledByOneOf(dossier.elsewhere().underReview()).isPresent();
    }

    private static String wantedBy(Matter matter, Need need) {
        return matter.code() + " " + matter.name() + (need.main() ? "（主件）" : "（副件）");
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

    private static List<Matter> matters(Sheet sheet, Dossier dossier) {
        return sheet.matters().stream()
                .flatMap(code -> dossier.catalogue().matter(code).stream())
                .toList();
    }

    private static RequestedItem item(@Nullable String slot, @Nullable String pointer, String text) {
        return new RequestedItem(slot, pointer, text);
    }
}
