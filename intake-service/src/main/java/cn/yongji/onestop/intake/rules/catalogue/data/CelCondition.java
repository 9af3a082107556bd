package cn.yongji.onestop.intake.rules.catalogue.data;

import cn.yongji.onestop.intake.rules.catalogue.domain.FactCondition;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Set;

/** A condition in the Common Expression Language, compiled once. */
record CelCondition(String text, Set<String> facts, CelRuntime.Program program) implements FactCondition {
    @Override
    public boolean holds(Situation situation) {
        return holds(situation.values());
    }

    boolean holds(Map<String, Object> values) {
        try {
            return (Boolean) program.eval(name -> FactVocabulary.value(name, values));
        } catch (CelEvaluationException e) {
            // Every name and type was checked when the catalogue was read, so this is a fault of ours.
            throw new IllegalStateException("cannot answer: " + text, e);
        }
    }
}
