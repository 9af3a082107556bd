package cn.yongji.onestop.intake.counter.simulation.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference;
import cn.yongji.onestop.intake.counter.simulation.domain.Simulation;
import cn.yongji.onestop.intake.counter.simulation.domain.Tally;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.Written;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of a simulation, and of what it found for one project. */
public final class SimulationDocuments {
    static final String RUNNING = "RUNNING";

    private static final WrittenNames NAMES = WrittenNames.table()
            .oneOf(
                    Simulation.class,
                    "status",
                    kind(RUNNING, Simulation.Running.class),
                    kind("FINISHED", Simulation.Finished.class),
                    kind("OVERTAKEN", Simulation.Overtaken.class))
            .row(Simulation.Running.class, "order=*", "tally", "behind")
            .row(Simulation.Finished.class, "order=*", "tally", "at=endedAt")
            .row(Simulation.Overtaken.class, "order=*", "tally", "at=endedAt")
            .row(Simulation.Order.class, "draftVersion", "draftState", "basedOn", "on", "askedBy", "askedAt")
            .row(Tally.class, "projects", "changed", "matters", "workingDaysLess")
            .row(Tally.MatterTally.class, "added", "removed", "merged")
            .and(tendencies());

    public static final AggregateMapping<Simulation> MAPPING =
            AggregateMapping.of("catalogueSimulations", NAMES.of(Simulation.class));

    /** One document for each project, which is found by its simulation. */
    static final Written<SimulatedDifference> DIFFERENCE = WrittenNames.table()
            .row(
                    SimulatedDifference.class,
                    "projectId=project",
                    "projectName=name",
                    "tendency",
                    "matters",
                    "materialsAdded",
                    "materialsDropped",
                    "workingDaysBefore=daysBefore",
                    "workingDaysAfter=daysAfter")
            .gone(SimulatedDifference.class, "_id", "simulation")
            .row(SimulatedDifference.MatterTurn.class, "matter", "name", "before", "after", "rulesBefore", "rulesAfter")
            .row(SimulatedDifference.Stand.class, "REQUIRED", "MERGED", "SPARED", "ABSENT")
            .and(tendencies())
            .of(SimulatedDifference.class);

    private SimulationDocuments() {}

    private static WrittenNames tendencies() {
        return WrittenNames.table().row(Tendency.class, "GAINS", "LOSES", "MIXED", "OTHERWISE");
    }
}
