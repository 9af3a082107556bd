package cn.yongji.onestop.intake.counter.simulation.domain;

import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference.Stand;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * 汇总 over all projects that were looked at.
 *
 * @param workingDaysLess days that the projects save together; negative where they lose
 */
public record Tally(
        int projects, Map<Tendency, Integer> changed, Map<MatterCode, MatterTally> matters, int workingDaysLess) {
    public static final Tally NONE = new Tally(0, Map.of(), Map.of(), 0);

    public Tally {
        changed = Map.copyOf(changed);
        matters = Collections.unmodifiableMap(new TreeMap<>(matters));
    }

    /** For how many projects a matter is added, falls away, or is merged. */
    public record MatterTally(int added, int removed, int merged) {
        MatterTally plus(SimulatedDifference.MatterTurn turn) {
            var needed = isNeeded(turn.before());
            var needs = isNeeded(turn.after());
            return new MatterTally(
                    added + (needs && !needed ? 1 : 0),
                    removed + (needed && !needs ? 1 : 0),
                    merged + (turn.after() == Stand.MERGED && turn.before() != Stand.MERGED ? 1 : 0));
        }

        private static boolean isNeeded(Stand stand) {
            return stand == Stand.REQUIRED || stand == Stand.MERGED;
        }
    }

    /** With more projects, of which some differ. */
    public Tally plus(int more, Collection<SimulatedDifference> differences) {
        var tendencies = new EnumMap<Tendency, Integer>(Tendency.class);
        tendencies.putAll(changed);
        var byMatter = new TreeMap<>(matters);
        var less = workingDaysLess;
        for (var difference : differences) {
            tendencies.merge(difference.tendency(), 1, Integer::sum);
            less += difference.workingDaysBefore() - difference.workingDaysAfter();
            for (var turn : difference.matters()) {
                byMatter.compute(turn.matter(), (_, was) -> (was == null ? new MatterTally(0, 0, 0) : was).plus(turn));
            }
        }
        return new Tally(projects + more, tendencies, byMatter, less);
    }

    public int differing() {
        return changed.values().stream().mapToInt(Integer::intValue).sum();
    }
}
