package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.facts.domain.AssessmentTopic;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.EnvironmentClass;
import cn.yongji.onestop.intake.rules.facts.domain.Groundwork;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.kernel.money.Yuan;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The names that a condition may use: the facts, and the constants they are compared with, such as {@code
 * Track.GOVERNMENT}. A name that is not here is a typo, and so is a comparison of different types: a track is compared with
 * tracks only. Dates are text of the form {@code 2026-12-01}, which sorts as the days do, and empty where there is none.
 */
final class FactVocabulary {
    /** Each sum of money may be asked for in whole fen, since a double is not exact (D4). */
    private static final Map<String, String> MONEY =
            Map.of("totalInvestmentFen", "totalInvestment", "investmentPlan.amountFen", "investmentPlan.amount");

    private static final Map<String, Class<? extends Enum<?>>> CHOICES = Map.of(
            "track", Track.class,
            "category", Category.class,
            "landMode", LandMode.class,
            "environmentClass", EnvironmentClass.class,
            "superiorOpinion.level", Groundwork.Level.class);

    private static final List<String> TEXTS = List.of(
            Situation.TODAY,
            "projectCode",
            "regionCode",
            "content",
            "plannedStart",
            "plannedFinish",
            "constructionScaleUnit",
            "investmentPlan.number",
            "investmentPlan.issuedOn",
            "superiorOpinion.department",
            "superiorOpinion.number",
            "superiorOpinion.heldOn",
            "superiorOpinion.content",
            "superiorOpinion.validUntil",
            "landOpinion.number",
            "landOpinion.validUntil",
            "areaAssessment.unitCode",
            "areaAssessment.validFrom",
            "areaAssessment.validUntil",
            "bidSections.notice",
            "bidSections.registration");

    private static final List<String> DECIMALS =
            List.of("landAreaHa", "annualTce", "constructionScale", "superiorOpinion.scale", "landOpinion.areaHa");

    private static final List<String> INTEGERS = List.of("earthworkM3", "floorAreaM2", "annualKwh");

    private static final Map<String, String> CONSTANTS = constants();
    private static final Map<String, CelType> TYPES = types();

    private FactVocabulary() {}

    static Map<String, CelType> declarations() {
        return TYPES;
    }

    static boolean isConstant(String name) {
        return CONSTANTS.containsKey(name);
    }

    /** What a name stands for, as CEL computes with it. */
    static Optional<Object> value(String name, Map<String, Object> facts) {
        var constant = CONSTANTS.get(name);
        if (constant != null) return Optional.of(constant);
        var money = MONEY.get(name);
        if (money != null) return Optional.ofNullable(facts.get(money)).map(FactVocabulary::fen);
        return Optional.ofNullable(facts.get(name))
                .map(value -> value instanceof BigDecimal number ? (Object) number.doubleValue() : value);
    }

    /** The name by which people know the fact behind a variable. */
    static String factBehind(String variable) {
        return MONEY.getOrDefault(variable, variable);
    }

    /** What sort of value a fact has. */
    enum Kind {
        CHOICE,
        YES_OR_NO,
        INTEGER,
        DECIMAL,
        TEXT
    }

    static Kind kind(String fact) {
        if (CHOICES.containsKey(fact)) return Kind.CHOICE;
        if (TEXTS.contains(fact)) return Kind.TEXT;
        if (INTEGERS.contains(fact)) return Kind.INTEGER;
        return DECIMALS.contains(fact) || MONEY.containsValue(fact) ? Kind.DECIMAL : Kind.YES_OR_NO;
    }

    /** What can be chosen for a fact, by the names at rest. */
    static List<String> choices(String fact) {
        return Arrays.stream(Objects.requireNonNull(CHOICES.get(fact)).getEnumConstants())
                .map(Enum::name)
                .toList();
    }

    private static Object fen(Object yuan) {
        return Yuan.of((BigDecimal) yuan).fen();
    }

    private static Map<String, CelType> types() {
        var types = new LinkedHashMap<String, CelType>();
        CHOICES.forEach((fact, choice) -> {
            var type = OpaqueType.create(choice.getSimpleName());
            types.put(fact, type);
            for (var constant : choice.getEnumConstants()) types.put(nameOf(choice, constant), type);
        });
        TEXTS.forEach(name -> types.put(name, SimpleType.STRING));
        DECIMALS.forEach(name -> types.put(name, SimpleType.DOUBLE));
        INTEGERS.forEach(name -> types.put(name, SimpleType.INT));
        MONEY.keySet().forEach(name -> types.put(name, SimpleType.INT));
        types.put("superiorOpinion.industryDepartment", SimpleType.BOOL);
        for (var circumstance : Circumstance.values()) types.put(circumstance.factName(), SimpleType.BOOL);
        for (var topic : AssessmentTopic.values()) types.put(topic.factName(), SimpleType.BOOL);
        return Map.copyOf(types);
    }

    private static Map<String, String> constants() {
        var constants = new LinkedHashMap<String, String>();
        CHOICES.values().forEach(choice -> {
            for (var constant : choice.getEnumConstants()) constants.put(nameOf(choice, constant), constant.name());
        });
        return Map.copyOf(constants);
    }

    private static String nameOf(Class<? extends Enum<?>> choice, Enum<?> constant) {
        return choice.getSimpleName() + "." + constant.name();
    }
}
