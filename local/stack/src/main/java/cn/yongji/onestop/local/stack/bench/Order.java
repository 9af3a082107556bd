package cn.yongji.onestop.local.stack.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What is applied for: matters that start at once, what holds for a project that needs them, and the papers they ask for.
 */
record Order(List<String> matters, List<String> circumstances, List<String> slots) {
    /** Eight matters of eight departments, none waiting for another. */
    static final Order EIGHT = new Order(
            List.of("M06", "M13", "M15", "M16", "M21", "M22", "M26", "M31"),
            List.of("culturalRelics", "forestLand", "civilDefence", "lightningPlace"),
            List.of(
                    "project-statement",
                    "business-licence",
                    "legal-person-identity",
                    "environment-document",
                    "energy-report",
                    "soil-water-plan",
                    "boundary-map",
                    "archaeology-application",
                    "forest-survey",
                    "civil-defence-form",
                    "design-documents",
                    "lightning-design"));

    /** Every matter of the catalogue that waits for no other, as a record project may need them: sixteen. */
    static final Order SIXTEEN = EIGHT.with(
            List.of("M14", "M17", "M18", "M19", "M20", "M23", "M28", "M30"),
            List.of(
                    "majorStabilityRisk",
                    "nearRiver",
                    "waterIntake",
                    "geologicalHazardArea",
                    "mineralOverlay",
                    "seismicSafetyWorks",
                    "municipalFacilities",
                    "specialFireWorks"),
            List.of(
                    "flood-report",
                    "water-demonstration",
                    "geology-report",
                    "mineral-report",
                    "seismic-report",
                    "facility-scheme",
                    "fire-design"));

    Order {
        matters = List.copyOf(matters);
        circumstances = List.copyOf(circumstances);
        slots = List.copyOf(slots);
    }

    private Order with(List<String> moreMatters, List<String> moreCircumstances, List<String> moreSlots) {
        return new Order(
                joined(matters, moreMatters), joined(circumstances, moreCircumstances), joined(slots, moreSlots));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
