package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.intake.rules.facts.domain.FactValues;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;

/**
 * What conditions look at: the facts of a project on a day, by name. A day is part of it because opinions and rules expire.
 *
 * @param values every fact by the name that rules, evidence and histories use, and the day as {@code today}
 */
public record Situation(ProjectFacts facts, LocalDate on, Map<String, Object> values) {
    /** The name by which a condition asks for the day. */
    public static final String TODAY = "today";

    public Situation {
        values = Collections.unmodifiableMap(values);
    }

    public static Situation of(ProjectFacts facts, LocalDate on) {
        var values = FactValues.of(facts);
        values.put(TODAY, on.toString());
        return new Situation(facts, on, values);
    }

    /** The value of a fact as it is shown to people. */
    public String text(String name) {
        return FactValues.text(FactValues.require(values, name));
    }
}
