package cn.yongji.onestop.kernel.event;

import org.jspecify.annotations.Nullable;

/** The facts by which a project is known 项目基本信息, as they stand now: what other services show beside everything else. */
public record StatedFacts(
        @Nullable String projectCode,
        String name,
        String track,
        String category,
        String unitUscc,
        String unitName,
        long totalInvestmentFen) {}
