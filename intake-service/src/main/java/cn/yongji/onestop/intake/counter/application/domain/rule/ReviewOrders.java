package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.PrerequisiteGraph;
import cn.yongji.onestop.intake.rules.catalogue.domain.Stage;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterial;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns an accepted sheet into one order per department, each with the materials it needs and the terms it has. */
final class ReviewOrders {
    /** 项目落户一次办: the bundle whose matters belong to several stages. */
    static final String BUNDLE = "LANDING";

    private ReviewOrders() {}

    static List<ReviewOrder> of(Sheet sheet, Dossier dossier, Pledges pledges, List<Gap> gaps) {
        var catalogue = dossier.catalogue();
        var graph = PrerequisiteGraph.of(catalogue.matters()).among(new LinkedHashSet<>(sheet.matters()));
        var terms = new OrderTerms(sheet, dossier, pledges, gaps);
        var due = dossier.due(sheet);
        return sheet.matters().stream()
                .flatMap(code -> catalogue.matter(code).stream())
                .map(matter -> order(matter, graph, sheet, terms, due))
                .toList();
    }

    /** Every matter in another application that some order waits for. */
    static Set<MatterCode> waitsFor(List<ReviewOrder> orders) {
        return orders.stream()
                .map(ReviewOrder::terms)
                .filter(Objects::nonNull)
                .flatMap(it -> it.waitsForOtherCases().stream())
                .map(MatterCode::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The stage all matters belong to, or the bundle's name. */
    static String stage(Sheet sheet, Dossier dossier) {
        var stages = sheet.matters().stream()
                .flatMap(code -> dossier.catalogue().matter(code).stream())
                .map(Matter::stage)
                .map(Stage::name)
                .distinct()
                .toList();
        return stages.size() == 1 ? stages.getFirst() : BUNDLE;
    }

    private static ReviewOrder order(
            Matter matter, PrerequisiteGraph graph, Sheet sheet, OrderTerms terms, List<DueMaterial> due) {
        var slots = due.stream()
                .filter(it -> it.matter().equals(matter))
                .map(it -> it.slot().code())
                .collect(Collectors.toSet());
        return new ReviewOrder(
                matter.code().value(),
                matter.name(),
                matter.department().code().value(),
                matter.department().name(),
                terms.limit(matter),
                graph.prerequisitesOf(matter.code()).stream()
                        .map(MatterCode::value)
                        .toList(),
                sheet.materials().stream()
                        .filter((MaterialRef ref) -> slots.contains(ref.slot()))
                        .map(PapersAsTold::told)
                        .toList(),
                terms.of(matter));
    }
}
