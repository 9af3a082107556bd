package cn.yongji.onestop.intake.facts.domain;

import cn.yongji.onestop.kernel.id.ProjectCode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
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
        return values;
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
