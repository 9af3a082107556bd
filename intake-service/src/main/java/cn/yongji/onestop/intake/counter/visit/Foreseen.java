package cn.yongji.onestop.intake.counter.visit;

import java.util.Optional;

/**
 * 预判问题 (S2): a problem that somebody sees coming, before it stops anybody.
 *
 * @param ref identity, also of the problem that is opened from it
 */
public record Foreseen(
        String ref,
        ProblemClass problemClass,
        Link link,
        String title,
        String description,
        Owner owner,
        Optional<String> plannedResolution) {}
