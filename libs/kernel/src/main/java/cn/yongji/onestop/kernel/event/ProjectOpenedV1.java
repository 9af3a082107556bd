package cn.yongji.onestop.kernel.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code project.opened.v1} 项目档案已建立. Amounts in fen (0.01 yuan); the agent is the subject of the assigned 代办员.
 *
 * @param number 办件编号 by which people speak of it; earlier writers had none
 * @param plannedStart 计划开工; earlier writers did not say
 * @param nameMayBePublished 同意公开项目名称; earlier writers did not ask
 */
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
        String openedBy,
        @Nullable String number,
        @Nullable LocalDate plannedStart,
        @Nullable Boolean nameMayBePublished)
        implements ProjectEvent {
    /** As it was told before projects had numbers. */
    public ProjectOpenedV1(
            String projectId,
            @Nullable String projectCode,
            String name,
            String track,
            String category,
            String unitUscc,
            String unitName,
            long totalInvestmentFen,
            @Nullable String agent,
            String openedBy) {
        this(
                projectId,
                projectCode,
                name,
                track,
                category,
                unitUscc,
                unitName,
                totalInvestmentFen,
                agent,
                openedBy,
                null,
                null,
                null);
    }
}
