package cn.yongji.onestop.coordination.schedule.solver;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import cn.yongji.onestop.coordination.schedule.domain.MeetingPlan.Placed;
import cn.yongji.onestop.coordination.schedule.domain.Sitting;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sitting whose time the solver may change to another of its own, or to none. */
@PlanningEntity
public class PlannedSitting {
    private final int id;
    private final @Nullable Sitting sitting;
    private final List<Option> options;
    private @Nullable Option option;

    /** For the solver, which copies. */
    public PlannedSitting() {
        this(0, null, List.of(), null);
    }

    PlannedSitting(int id, @Nullable Sitting sitting, List<Option> options, @Nullable Option option) {
        this.id = id;
        this.sitting = sitting;
        this.options = options;
        this.option = option;
    }

    @PlanningId
    public int getId() {
        return id;
    }

    @ValueRangeProvider(id = "options")
    public List<Option> getOptions() {
        return options;
    }

    @PlanningVariable(valueRangeProviderRefs = "options", allowsUnassigned = true)
    public @Nullable Option getOption() {
        return option;
    }

    public void setOption(@Nullable Option next) {
        option = next;
    }

    Sitting sitting() {
        if (sitting == null) throw new IllegalStateException("a copy that was never filled");
        return sitting;
    }

    Option placed() {
        if (option == null) throw new IllegalStateException("has no time: " + id);
        return option;
    }

    LocalDateTime start() {
        return placed().start();
    }

    LocalDateTime end() {
        return placed().end();
    }

    Placed asPlaced() {
        return new Placed(sitting(), Optional.ofNullable(option).map(Option::free));
    }
}
