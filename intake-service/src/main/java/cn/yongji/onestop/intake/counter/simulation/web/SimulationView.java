package cn.yongji.onestop.intake.counter.simulation.web;

import cn.yongji.onestop.intake.counter.simulation.domain.Simulation;
import cn.yongji.onestop.intake.counter.simulation.domain.Tally;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Stored;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A simulation: how far it is, and what it found so far. */
@Schema(name = "CatalogueSimulation", description = "目录模拟：草案与底本对全部在册项目的差别。运行中时为已看过部分的汇总。")
record SimulationView(
        String simulationId,
        String draftVersion,
        @Schema(description = "与之对比的版本") String basedOn,
        @Schema(description = "设想的收件日期") LocalDate on,
        Status status,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Schema(description = "已看过的项目数") int projects,
        @Schema(description = "有差别的项目数") int differing,
        List<TendencyCount> tendencies,
        List<MatterCount> matters,
        @Schema(description = "全部项目合计减少的工作日；负数为增加") int workingDaysLess) {

    /** Where a simulation stands. */
    @Schema(name = "CatalogueSimulationStatus")
    enum Status {
        RUNNING,
        FINISHED,
        OVERTAKEN
    }

    /** How many projects are better or worse off. */
    @Schema(name = "TendencyCount", description = "受益、增负、有增有减、仅方式不同的项目数。")
    record TendencyCount(Tendency tendency, int projects) {}

    /** For how many projects a matter changes. */
    @Schema(name = "MatterCount", description = "一个事项在多少个项目中增加、免去、改为合并办理。")
    record MatterCount(@Schema(type = "string") MatterCode matter, int added, int removed, int merged) {}

    static SimulationView of(Stored<Simulation> stored) {
        return switch (stored.state()) {
            case Simulation.Running it -> of(stored.id(), it, Status.RUNNING, null);
            case Simulation.Finished it -> of(stored.id(), it, Status.FINISHED, it.at());
            case Simulation.Overtaken it -> of(stored.id(), it, Status.OVERTAKEN, it.at());
        };
    }

    private static SimulationView of(String id, Simulation simulation, Status status, @Nullable Instant endedAt) {
        var order = simulation.order();
        var tally = simulation.tally();
        return new SimulationView(
                id,
                order.draftVersion(),
                order.basedOn(),
                order.on(),
                status,
                order.askedBy(),
                order.askedAt(),
                endedAt,
                tally.projects(),
                tally.differing(),
                tally.changed().entrySet().stream()
                        .map(it -> new TendencyCount(it.getKey(), it.getValue()))
                        .sorted((a, b) -> a.tendency().compareTo(b.tendency()))
                        .toList(),
                matters(tally),
                tally.workingDaysLess());
    }

    private static List<MatterCount> matters(Tally tally) {
        return tally.matters().entrySet().stream()
                .map(it -> new MatterCount(
                        it.getKey(),
                        it.getValue().added(),
                        it.getValue().removed(),
                        it.getValue().merged()))
                .toList();
    }
}
