package cn.yongji.onestop.kernel.event;

import org.jspecify.annotations.Nullable;

/** {@code project.opened.v1} 项目档案已建立. Amounts in fen (0.01 yuan); the agent is the subject of the assigned 代办员. */
public record ProjectOpenedV1(
        String projectId,
        @Nullable String projectCode,
        String name,
        String track,
        String category,
        String unitUscc,
        String unitName,
        long totalInvestmentFen,
        @Nullable String agent,
        String openedBy)
        implements ProjectEvent {}
