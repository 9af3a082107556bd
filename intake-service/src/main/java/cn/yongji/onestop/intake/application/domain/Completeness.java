package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.intake.catalogue.domain.Matter;
import cn.yongji.onestop.intake.catalogue.domain.Need;
import cn.yongji.onestop.intake.catalogue.domain.Slot;
import cn.yongji.onestop.intake.planning.domain.Applicability;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 完整性审查: everything that is missing, at once, each thing once. Nothing missing means accepted. */
public final class Completeness {
    private Completeness() {}

    /** Every gap of a sheet: form fields, material slots, prerequisites. */
    public static List<RequestedItem> gaps(Sheet sheet, Dossier dossier) {
        var gaps = new ArrayList<RequestedItem>();
        dossier.missingFields().forEach(field -> gaps.add(item(null, "/form/data" + field.pointer(), field.text())));
        var matters = matters(sheet, dossier);
        gaps.addAll(unfilledSlots(matters, sheet, dossier));
        gaps.addAll(missingPrerequisites(matters, sheet, dossier));
        return gaps;
    }

    /** Prerequisites that the project needs but this application does not hold; they must have been granted before. */
    public static List<MatterCode> prerequisitesElsewhere(Sheet sheet, Dossier dossier) {
        return matters(sheet, dossier).stream()
                .flatMap(matter -> outside(matter, sheet, dossier).stream())
                .map(Matter::code)
                .distinct()
                .toList();
    }

    private static List<RequestedItem> unfilledSlots(List<Matter> matters, Sheet sheet, Dossier dossier) {
        var wanting = new LinkedHashMap<Slot, List<String>>();
        for (var matter : matters) {
            for (var need : matter.needs()) {
                if (filled(need.slot(), sheet, dossier)) continue;
                wanting.computeIfAbsent(need.slot(), _ -> new ArrayList<>()).add(wantedBy(matter, need));
            }
        }
        return wanting.entrySet().stream()
                .map(entry -> item(
                        entry.getKey().code(),
                        null,
                        "缺少" + entry.getKey().name() + "：" + String.join("、", entry.getValue())))
                .toList();
    }

    private static boolean filled(Slot slot, Sheet sheet, Dossier dossier) {
        if (sheet.filledSlots().contains(slot.code())) return true;
        return slot.filledByOneOf(sheet.matters()).isPresent()
                || slot.filledByOneOf(dossier.grantedBefore()).isPresent();
    }

    private static String wantedBy(Matter matter, Need need) {
        return matter.code() + " " + matter.name() + (need.main() ? "（主件）" : "（副件）");
    }

    // Where a slot of the matter is filled by the prerequisite's result, the missing slot says it already.
    private static List<RequestedItem> missingPrerequisites(List<Matter> matters, Sheet sheet, Dossier dossier) {
        var gaps = new ArrayList<RequestedItem>();
        for (var matter : matters) {
            var provenBySlot = matter.needs().stream()
                    .flatMap(need -> need.slot().filledBy().stream())
                    .collect(Collectors.toSet());
            for (var missing : outside(matter, sheet, dossier)) {
                if (provenBySlot.contains(missing.code())
                        || dossier.grantedBefore().contains(missing.code())) continue;
                gaps.add(item(
                        null,
                        "/matters",
                        "%s %s 须在 %s %s 办结之后办理，请一并申报"
                                .formatted(matter.code(), matter.name(), missing.code(), missing.name())));
            }
        }
        return gaps;
    }

    private static List<Matter> outside(Matter matter, Sheet sheet, Dossier dossier) {
        return matter.prerequisites().stream()
                .sorted()
                .filter(code -> !sheet.matters().contains(code))
                .flatMap(code -> dossier.catalogue().matter(code).stream())
                .filter(other -> Applicability.of(other, dossier.catalogue(), dossier.situation())
                        instanceof Applicability.Needed)
                .toList();
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
