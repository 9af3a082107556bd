package cn.yongji.onestop.intake;

import cn.yongji.onestop.intake.counter.simulation.domain.Simulation;
import cn.yongji.onestop.intake.counter.simulation.domain.Tally;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.intake.counter.simulation.mongo.SimulationDocuments;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueEdition;
import cn.yongji.onestop.intake.rules.catalogue.domain.SlotKind;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.intake.rules.catalogue.mongo.DraftDocuments;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.testkit.StateSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The approved forms at rest of drafts of the catalogue and of what was tried with them. */
class CatalogueAtRestTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00.123Z");

    @TestFactory
    Stream<DynamicTest> drafts() {
        var slot = new WrittenCatalogue.WrittenSlot(
                "site-map", "选址图", "比例尺", SlotKind.DOCUMENT, true, null, 12, List.of());
        var content = new WrittenCatalogue(
                "2027-01-01",
                LocalDate.of(2027, 1, 1),
                1,
                Map.of("water", "水务局"),
                List.of(slot),
                List.of(),
                List.of(),
                List.of());
        var edits = List.of(
                new CatalogueDraft.DraftEdit("slots/site-map", CatalogueDraft.DraftEdit.Act.PUT, "manager1", AT),
                new CatalogueDraft.DraftEdit("rules/YJ-S01", CatalogueDraft.DraftEdit.Act.REMOVED, "manager2", AT));
        var header = new CatalogueDraft.DraftHeader("2027-01-01", "2026-11-01", "年度调整", "manager1", AT, edits);
        var publication = new CatalogueEdition.Publication("head1", AT, List.of("manager1", "manager2"), "审定");
        return StateSamples.of(DraftDocuments.MAPPING)
                .with("open", new CatalogueDraft.Open(header, content))
                .with("published", new CatalogueDraft.Published(header, content, publication))
                .with("discarded", new CatalogueDraft.Discarded(header, content, "manager1", AT, "重复"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> simulations() {
        var order = new Simulation.Order("2027-01-01", 3L, "2026-11-01", LocalDate.of(2026, 11, 24), "manager1", AT);
        var tally = new Tally(
                7,
                Map.of(Tendency.GAINS, 2),
                Map.of(
                        MatterCode.of("M06"), new Tally.MatterTally(1, 0, 0),
                        MatterCode.of("M13"), new Tally.MatterTally(0, 2, 3)),
                12);
        return StateSamples.of(SimulationDocuments.MAPPING)
                .with("begun", new Simulation.Running(order, Tally.NONE, Optional.empty()))
                .with("running", new Simulation.Running(order, tally, Optional.of("p7")))
                .with("finished", new Simulation.Finished(order, tally, AT))
                .with("overtaken", new Simulation.Overtaken(order, tally, AT))
                .tests();
    }
}
