package cn.yongji.onestop.intake.counter.simulation;

import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference;
import cn.yongji.onestop.intake.counter.simulation.domain.Simulation;
import cn.yongji.onestop.intake.counter.simulation.domain.Tally;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes orders for simulations, and shows what came of them. */
public final class SimulationDesk {
    private final Simulations simulations;

    SimulationDesk(Simulations simulations) {
        this.simulations = simulations;
    }

    public Answer order(Command command, Simulation.Order order, Function<Stored<Simulation>, Answer> answer) {
        var running = new Simulation.Running(order, Tally.NONE, Optional.empty());
        return simulations.store().create(Ids.next(), command, running, List.of(), answer);
    }

    public Optional<Stored<Simulation>> find(String id) {
        return simulations.store().find(id);
    }

    public List<SimulatedDifference> differences(
            String id, Optional<Tendency> tendency, Optional<String> behind, int limit) {
        return simulations.differences(id, tendency, behind, limit);
    }
}
