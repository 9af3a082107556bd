package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.money.Yuan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 项目信息.
 *
 * @param number 办件编号 by which people speak of it; projects of before have none
 * @param worksBegunOn 开工 (S40); absent until it is reported
 * @param factsVersion how often the facts were stated: 1 as opened; the facts here are those of this version
 * @param plannedStart 计划开工; absent where earlier writers did not say
 * @param nameMayBePublished 同意公开项目名称; absent where earlier writers did not ask
 * @param keyLevel 重点项目级别: of which list of key projects it is; absent where it is on none
 * @param plan the plan in force; absent until one is issued
 */
public record ProjectInfo(
        @Nullable String projectCode,
        @Nullable String number,
        String name,
        String track,
        String category,
        String unitUscc,
        String unitName,
        Yuan totalInvestment,
        @Nullable String agent,
        String openedBy,
        Instant openedAt,
        int factsVersion,
        @Nullable LocalDate plannedStart,
        @Nullable Boolean nameMayBePublished,
        @Nullable String keyLevel,
        @Nullable LocalDate worksBegunOn,
        @Nullable PlanSummary plan,
        List<ApplicationSummary> applications) {
    public ProjectInfo {
        applications = List.copyOf(applications);
    }

    /** 一方案一清单 in figures; serial ones are the baseline of one matter after the other. */
    public record PlanSummary(
            int version,
            String catalogueVersion,
            int workingDays,
            int serialWorkingDays,
            int materials,
            int serialMaterials,
            int visits,
            int serialVisits) {}

    /**
     * 申报.
     *
     * @param outcome {@code GRANTED} or {@code REFUSED} once its case is closed
     * @param returnGround why it was returned 退件, if it was
     */
    public record ApplicationSummary(
            String applicationId,
            String stage,
            ApplicationState state,
            @Nullable Instant arrivedAt,
            @Nullable LocalDate receivedOn,
            @Nullable Instant acceptedAt,
            @Nullable String outcome,
            @Nullable Instant closedAt,
            @Nullable String returnGround) {}

    /** How far an application is. */
    public enum ApplicationState {
        SUBMITTED,
        CORRECTION_REQUESTED,
        ACCEPTED,
        CLOSED,
        REFUSED,
        WITHDRAWN,
        /** 退件: what is granted in it stands. */
        RETURNED
    }
}
