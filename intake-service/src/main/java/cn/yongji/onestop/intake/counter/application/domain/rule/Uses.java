package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.stream.Stream;

/** 一材多用: which matters a material of an application serves (S30). */
public final class Uses {
    private Uses() {}

    /** One use: the matter, and the slot of it that is filled. */
    public record Use(MatterCode matter, String department, String slot) {}

    /** Every use of a material in an application; the material is in the sheet once, however many it serves. */
    public static List<Use> of(String materialId, Application application, Catalogue catalogue) {
        var filed = application.materials().stream()
                .filter(ref -> ref.materialId().equals(materialId))
                .map(MaterialRef::slot)
                .distinct()
                .flatMap(slot -> filling(slot, application, catalogue));
        return Stream.concat(filed, supplied(materialId, application, catalogue))
                .distinct()
                .toList();
    }

    /** The matters of an application that what fills a slot serves, by their own lists or by a rule. */
    public static Stream<Use> filling(String slot, Application application, Catalogue catalogue) {
        var byRule = application.onceAccepted().stream()
                .flatMap(it -> it.acceptance().byRules().stream())
                .filter(it -> it.slot().equals(slot))
                .flatMap(it -> catalogue.matter(it.matter()).stream())
                .map(matter -> use(matter, slot));
        return Stream.concat(needing(slot, application.sheet(), catalogue), byRule)
                .distinct();
    }

    private static Stream<Use> needing(String slot, Sheet sheet, Catalogue catalogue) {
        return sheet.matters().stream()
                .flatMap(code -> catalogue.matter(code).stream())
                .filter(matter -> needs(matter, slot))
                .map(matter -> use(matter, slot));
    }

    private static Use use(Matter matter, String slot) {
        return new Use(matter.code(), matter.department().code().value(), slot);
    }

    private static boolean needs(Matter matter, String slot) {
        return matter.needs().stream().anyMatch(need -> need.slot().code().equals(slot));
    }

    private static Stream<Use> supplied(String materialId, Application application, Catalogue catalogue) {
        return application.onceAccepted().stream().flatMap(it -> supplied(materialId, it, catalogue));
    }

    private static Stream<Use> supplied(String materialId, Application.Accepted accepted, Catalogue catalogue) {
        var promised = accepted.course().gaps().stream()
                .filter(gap -> gap.material()
                        .filter(ref -> ref.materialId().equals(materialId))
                        .isPresent())
                .flatMap(gap -> needing(gap.slot(), accepted.sheet(), catalogue)
                        .filter(use -> use.matter().equals(gap.matter())));
        var answered = accepted.supplements().stream()
                .flatMap(supplement -> supplement.reply().stream()
                        .flatMap(reply -> reply.materials().stream())
                        .filter(ref -> ref.materialId().equals(materialId))
                        .map(ref -> new Use(
                                supplement.request().matter(),
                                supplement.request().department(),
                                ref.slot())));
        return Stream.concat(answered, promised);
    }
}
