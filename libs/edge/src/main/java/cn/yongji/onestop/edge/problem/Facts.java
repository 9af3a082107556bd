package cn.yongji.onestop.edge.problem;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts that a refusal knows. */
final class Facts {
    private Facts() {}

    static Map<String, Object> of(Record refusal) {
        var facts = new LinkedHashMap<String, Object>();
        for (var component : refusal.getClass().getRecordComponents()) {
            facts.put(component.getName(), valueOf(component, refusal));
        }
        return facts;
    }

    private static Object valueOf(RecordComponent component, Record refusal) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(refusal);
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw new IllegalStateException("a refusal tells its facts: " + refusal.getClass(), e);
        }
    }
}
