package cn.yongji.onestop.intake.counter.simulation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** 模拟: one run of a draft over all projects. */
public sealed interface Simulation {
    Order order();

    Tally tally();

    /**
     * What is simulated.
     *
     * @param draftVersion the draft, by the version it will be
     * @param draftState the version of the draft as a document: what was looked at
     * @param basedOn the version that it is compared with
     */
    record Order(String draftVersion, long draftState, String basedOn, LocalDate on, String askedBy, Instant askedAt) {}

    /**
     * 进行中.
     *
     * @param behind the last project that was looked at; a run that was cut off goes on from there
     */
    record Running(Order order, Tally tally, Optional<String> behind) implements Simulation {}

    /** 已完成. */
    record Finished(Order order, Tally tally, Instant at) implements Simulation {}

    /** 已过时: the draft was edited while it ran, so the result would speak of nothing that exists. */
    record Overtaken(Order order, Tally tally, Instant at) implements Simulation {}
}
