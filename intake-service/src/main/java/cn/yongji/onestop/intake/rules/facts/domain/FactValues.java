package cn.yongji.onestop.intake.rules.facts.domain;

import cn.yongji.onestop.kernel.id.ProjectCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The facts by name. Rules, evidence and the history of changes all speak of facts by the same names. Values are {@code
 * String}, {@code Long}, {@code BigDecimal} or {@code Boolean}.
 */
public final class FactValues {
    private FactValues() {}

    public static SequencedMap<String, Object> of(ProjectFacts facts) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", facts.name());
        values.put("projectCode", facts.code().map(ProjectCode::value).orElse(""));
        values.put("unitName", facts.unit().name());
        values.put("unitUscc", facts.unit().uscc().value());
        values.put("track", facts.track().name());
        values.put("category", facts.category().name());
        values.put("content", facts.content());
        values.put("totalInvestment", facts.totalInvestment().toBigDecimal());
        values.put("regionCode", facts.place().regionCode());
        values.put("address", facts.place().address());
        values.put("landMode", facts.land().mode().name());
        values.put("landAreaHa", facts.land().areaHa());
        values.put("earthworkM3", facts.works().earthworkM3());
        values.put("floorAreaM2", facts.works().floorAreaM2());
        values.put("annualTce", facts.energy().annualTce());
        values.put("annualKwh", facts.energy().annualKwh());
        values.put("environmentClass", facts.environmentClass().name());
        values.put("plannedStart", facts.schedule().plannedStart().toString());
        values.put("plannedFinish", facts.schedule().plannedFinish().toString());
        for (var circumstance : Circumstance.values()) {
            values.put(circumstance.factName(), facts.has(circumstance));
        }
        putGroundwork(values, facts.groundwork());
        return values;
    }

    // What is not there reads as empty text and zero, so that every name always has a value of its type.
    private static void putGroundwork(Map<String, Object> values, Groundwork groundwork) {
        var scale = groundwork.scale();
        values.put("constructionScale", scale.map(Groundwork.Scale::quantity).orElse(BigDecimal.ZERO));
        values.put("constructionScaleUnit", scale.map(Groundwork.Scale::unit).orElse(""));
        putInvestmentPlan(values, groundwork.investmentPlan());
        putSuperiorOpinion(values, groundwork.superiorOpinion());
        var land = groundwork.landOpinion();
        values.put(
                "landOpinion.number", land.map(Groundwork.LandOpinion::number).orElse(""));
        values.put("landOpinion.validUntil", text(land.map(Groundwork.LandOpinion::validUntil)));
        values.put(
                "landOpinion.areaHa", land.map(Groundwork.LandOpinion::areaHa).orElse(BigDecimal.ZERO));
        putAreaAssessment(values, groundwork.areaAssessment());
        var sections = groundwork.bidSections();
        values.put(
                "bidSections.notice",
                sections.map(Groundwork.BidSections::notice).orElse(""));
        values.put(
                "bidSections.registration",
                sections.map(Groundwork.BidSections::registration).orElse(""));
    }

    private static void putInvestmentPlan(Map<String, Object> values, Optional<Groundwork.InvestmentPlan> plan) {
        values.put(
                "investmentPlan.number",
                plan.map(Groundwork.InvestmentPlan::number).orElse(""));
        values.put("investmentPlan.issuedOn", text(plan.map(Groundwork.InvestmentPlan::issuedOn)));
        values.put(
                "investmentPlan.amount",
                plan.map(it -> it.amount().toBigDecimal()).orElse(BigDecimal.ZERO));
    }

    private static void putSuperiorOpinion(Map<String, Object> values, Optional<Groundwork.SuperiorOpinion> opinion) {
        values.put("superiorOpinion.level", opinion.map(it -> it.level().name()).orElse(""));
        values.put(
                "superiorOpinion.industryDepartment",
                opinion.map(Groundwork.SuperiorOpinion::industryDepartment).orElse(false));
        values.put(
                "superiorOpinion.department",
                opinion.map(Groundwork.SuperiorOpinion::department).orElse(""));
        values.put(
                "superiorOpinion.number",
                opinion.map(Groundwork.SuperiorOpinion::number).orElse(""));
        values.put("superiorOpinion.heldOn", text(opinion.map(Groundwork.SuperiorOpinion::heldOn)));
        values.put(
                "superiorOpinion.content",
                opinion.map(Groundwork.SuperiorOpinion::content).orElse(""));
        values.put(
                "superiorOpinion.scale",
                opinion.map(Groundwork.SuperiorOpinion::scale).orElse(BigDecimal.ZERO));
        values.put("superiorOpinion.validUntil", text(opinion.flatMap(Groundwork.SuperiorOpinion::validUntil)));
    }

    private static void putAreaAssessment(Map<String, Object> values, Optional<Groundwork.AreaAssessment> area) {
        values.put(
                "areaAssessment.unitCode",
                area.map(Groundwork.AreaAssessment::unitCode).orElse(""));
        values.put("areaAssessment.validFrom", text(area.map(Groundwork.AreaAssessment::validFrom)));
        values.put("areaAssessment.validUntil", text(area.map(Groundwork.AreaAssessment::validUntil)));
        for (var topic : AssessmentTopic.values()) {
            values.put(
                    topic.factName(),
                    area.filter(it -> it.topics().contains(topic)).isPresent());
        }
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    /** The value as it is shown to people and kept in a history; a number that says the same is written the same. */
    public static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    /** The value under a name that is known to exist. */
    public static Object require(Map<String, Object> values, String name) {
        var value = values.get(name);
        if (value == null) throw new IllegalArgumentException("no fact is named " + name);
        return value;
    }
}
