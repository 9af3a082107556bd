package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.planning.domain.Applicability;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 前置事项 of a matter that the project needs and that are not in the same application. */
final class Prerequisites {
    private Prerequisites() {}

    static List<Matter> outside(Matter matter, Sheet sheet, Catalogue catalogue, Situation situation) {
        return matter.prerequisites().stream()
                .sorted()
                .filter(code -> !sheet.matters().contains(code))
                .flatMap(code -> catalogue.matter(code).stream())
                .filter(other -> Applicability.of(other, catalogue, situation) instanceof Applicability.Needed)
                .toList();
    }

    /** Matters whose result fills a slot of this one: where it is missing, the slot says so. */
    static Set<MatterCode> provenBySlot(Matter matter) {
        return matter.needs().stream()
                .flatMap(need -> need.slot().filledBy().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the applicant put the other matter's paper into the slot himself. */
    static boolean provenByPaper(Matter matter, MatterCode other, Sheet sheet) {
        return matter.needs().stream()
                .filter(need -> need.slot().filledBy().contains(other))
                .anyMatch(need -> sheet.filledSlots().contains(need.slot().code()));
    }
}
