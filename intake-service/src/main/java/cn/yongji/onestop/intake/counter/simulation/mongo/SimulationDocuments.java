package cn.yongji.onestop.intake.counter.simulation.mongo;

import cn.yongji.onestop.intake.counter.simulation.domain.Simulation;
import cn.yongji.onestop.intake.counter.simulation.domain.Tally;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/** A simulation at rest. */
public final class SimulationDocuments implements AggregateMapping<Simulation> {
    static final String RUNNING = "RUNNING";
    private static final String FINISHED = "FINISHED";
    private static final String OVERTAKEN = "OVERTAKEN";

    @Override
    public String collection() {
        return "catalogueSimulations";
    }

    @Override
    public Document toDocument(Simulation simulation) {
        var order = simulation.order();
        var document = new Document("draftVersion", order.draftVersion())
                .append("draftState", order.draftState())
                .append("basedOn", order.basedOn())
                .append("on", order.on().toString())
                .append("askedBy", order.askedBy())
                .append("askedAt", Date.from(order.askedAt()))
                .append("tally", tally(simulation.tally()));
        return switch (simulation) {
            case Simulation.Running(var _, var _, var behind) -> {
                behind.ifPresent(it -> document.append("behind", it));
                yield document.append("status", RUNNING);
            }
            case Simulation.Finished(var _, var _, var at) ->
                document.append("status", FINISHED).append("endedAt", Date.from(at));
            case Simulation.Overtaken(var _, var _, var at) ->
                document.append("status", OVERTAKEN).append("endedAt", Date.from(at));
        };
    }

    @Override
    public Simulation fromDocument(Document document) {
        var order = new Simulation.Order(
                document.getString("draftVersion"),
                document.getLong("draftState"),
                document.getString("basedOn"),
                LocalDate.parse(document.getString("on")),
                document.getString("askedBy"),
                document.getDate("askedAt").toInstant());
        var tally = tally(document.get("tally", Document.class));
        return switch (document.getString("status")) {
            case RUNNING -> new Simulation.Running(order, tally, Optional.ofNullable(document.getString("behind")));
            case FINISHED ->
                new Simulation.Finished(
                        order, tally, document.getDate("endedAt").toInstant());
            case OVERTAKEN ->
                new Simulation.Overtaken(
                        order, tally, document.getDate("endedAt").toInstant());
            case String other -> throw new IllegalStateException("unknown state of a simulation: " + other);
        };
    }

    private static Document tally(Tally tally) {
        var changed = new Document();
        tally.changed().forEach((tendency, count) -> changed.append(tendency.name(), count));
        var matters = new Document();
        tally.matters()
                .forEach((matter, it) -> matters.append(
                        matter.value(),
                        new Document("added", it.added())
                                .append("removed", it.removed())
                                .append("merged", it.merged())));
        return new Document("projects", tally.projects())
                .append("changed", changed)
                .append("matters", matters)
                .append("workingDaysLess", tally.workingDaysLess());
    }

    private static Tally tally(Document document) {
        var changed = new EnumMap<Tendency, Integer>(Tendency.class);
        document.get("changed", Document.class)
                .forEach((name, count) -> changed.put(Tendency.valueOf(name), (Integer) count));
        var matters = new TreeMap<MatterCode, Tally.MatterTally>();
        document.get("matters", Document.class)
                .forEach((code, it) -> matters.put(MatterCode.of(code), matterTally((Document) it)));
        return new Tally(document.getInteger("projects"), changed, matters, document.getInteger("workingDaysLess"));
    }

    private static Tally.MatterTally matterTally(Document document) {
        return new Tally.MatterTally(
                document.getInteger("added"), document.getInteger("removed"), document.getInteger("merged"));
    }
}
