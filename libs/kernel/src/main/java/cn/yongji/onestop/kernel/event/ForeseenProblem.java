package cn.yongji.onestop.kernel.event;

import org.jspecify.annotations.Nullable;

/** A problem foreseen on a visit 提前研判 (S2). */
public record ForeseenProblem(
        String problemRef,
        String problemClass,
        String link,
        String title,
        String description,
        String owner,
        @Nullable String plannedResolution) {}
