package cn.yongji.onestop.intake.rules.facts.domain;

import cn.yongji.onestop.kernel.money.Yuan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * 前期情况: what others have issued for the project before it is filed, and the figures that it is compared with. Nothing of
 * it has to be there.
 *
 * @param scale 建设规模, in the unit that fits the project (square metres, metres, sets)
 * @param bidSections 标段 of the bid notice and of the registration
 */
public record Groundwork(
        Optional<Scale> scale,
        Optional<InvestmentPlan> investmentPlan,
        Optional<SuperiorOpinion> superiorOpinion,
        Optional<LandOpinion> landOpinion,
        Optional<AreaAssessment> areaAssessment,
        Optional<BidSections> bidSections) {

    public static final Groundwork NONE = new Groundwork(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** 建设规模: a figure and its unit. */
    public record Scale(BigDecimal quantity, String unit) {}

    /** 投资计划下达文件 (M03): the trigger of the three-in-one merge (S20). */
    public record InvestmentPlan(String number, LocalDate issuedOn, Yuan amount) {}

    /**
     * 上级专家论证意见 (S23).
     *
     * @param industryDepartment whether a superior industry department gave it; others do not count (D3)
     * @param content 建设内容 that it speaks of
     * @param scale 建设规模 that it speaks of, in the unit of the project
     */
    public record SuperiorOpinion(
            Level level,
            boolean industryDepartment,
            String department,
            String number,
            LocalDate heldOn,
            String content,
            BigDecimal scale,
            Optional<LocalDate> validUntil) {}

    /** 上级: who held the demonstration meeting. */
    public enum Level {
        /** 市级 (运城). */
        CITY,
        /** 省级 (太原). */
        PROVINCE,
        /** 国家. */
        NATION
    }

    /** 土地审批意见 of 自然资源 (S26), for a piece of land of that size. */
    public record LandOpinion(String number, LocalDate validUntil, BigDecimal areaHa) {}

    /** 区域评估: what an area's assessment covers for every project in it. */
    public record AreaAssessment(
            String unitCode, LocalDate validFrom, LocalDate validUntil, Set<AssessmentTopic> topics) {
        public AreaAssessment {
            topics = topics.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(topics));
        }
    }

    /** 标段: which section the notice and which the registration speaks of (S22, D9). */
    public record BidSections(String notice, String registration) {}
}
