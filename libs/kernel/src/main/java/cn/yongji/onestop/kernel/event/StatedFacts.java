package cn.yongji.onestop.kernel.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts by which a project is known 项目基本信息, as they stand now: what other services show beside everything else.
 *
 * @param plannedStart 计划开工; earlier writers did not say
 * @param nameMayBePublished 同意公开项目名称: whether the unit agrees that its project is named in public where there is no other
 *     basis for it; earlier writers did not ask
 * @param number 办件编号 as it is said; earlier writers said it at the opening only, and old projects had none then
 */
public record StatedFacts(
        @Nullable String projectCode,
        String name,
        String track,
        String category,
        String unitUscc,
        String unitName,
        long totalInvestmentFen,
        @Nullable LocalDate plannedStart,
        @Nullable Boolean nameMayBePublished,
        @Nullable String number) {
    /** As it was told before the start of works was told with it. */
    public StatedFacts(
            @Nullable String projectCode,
            String name,
            String track,
            String category,
            String unitUscc,
            String unitName,
            long totalInvestmentFen) {
        this(projectCode, name, track, category, unitUscc, unitName, totalInvestmentFen, null, null, null);
    }
}
