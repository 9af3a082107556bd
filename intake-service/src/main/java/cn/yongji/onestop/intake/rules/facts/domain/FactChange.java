package cn.yongji.onestop.intake.rules.facts.domain;

import java.util.ArrayList;
import java.util.List;

/** 事实变更: one fact before and after. The old value is kept for good (D5, D15). */
public record FactChange(String fact, String before, String after) {
    /** What is said of a paper whose last day is over, before that day. */
    public static final String EXPIRED_ON = "expired on ";

    /** 到期: nobody changed the fact, its last day is over. */
    public static FactChange expired(String fact, String lastDay) {
        return new FactChange(fact, lastDay, EXPIRED_ON + lastDay);
    }

    public boolean expired() {
        return after.startsWith(EXPIRED_ON);
    }

    /** What differs between two fact sheets; empty where they say the same. */
    public static List<FactChange> between(ProjectFacts before, ProjectFacts after) {
        var old = FactValues.of(before);
        var changes = new ArrayList<FactChange>();
        FactValues.of(after).forEach((name, value) -> {
            var was = FactValues.text(FactValues.require(old, name));
            var is = FactValues.text(value);
            if (!was.equals(is)) changes.add(new FactChange(name, was, is));
        });
        return List.copyOf(changes);
    }
}
