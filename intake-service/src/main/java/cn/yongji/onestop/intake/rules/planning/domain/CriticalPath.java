package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** The order in which handlings run, how long that takes, and what decides it. */
final class CriticalPath {
    private final List<Handling> handlings;
    private final Map<MatterCode, Integer> indexOf = new HashMap<>();
    private final List<Set<Integer>> before;
    private final int[] order;
    private final int[] depth;
    private final int[] finish;
    private final boolean[] critical;
    private final int workingDays;

    /**
     * @param waitsFor for each matter those it waits for
     */
    CriticalPath(List<Handling> handlings, Map<MatterCode, Set<MatterCode>> waitsFor) {
        this.handlings = List.copyOf(handlings);
        for (var i = 0; i < handlings.size(); i++) {
            for (var matter : handlings.get(i).matters()) indexOf.put(matter, i);
        }
        this.before = predecessors(waitsFor);
        untangle();
        this.order = order();
        dropWhatIsWaitedForAnyway();
        this.depth = depths();
        this.finish = finishes(this::limit);
        this.workingDays = latest(finish);
        this.critical = critical();
    }

    int workingDays() {
        return workingDays;
    }

    /** The same with every expert review that is held taking as long as it may. */
    int workingDaysWithReviews() {
        return latest(finishes(i -> handlings.get(i).withReview()));
    }

    int startsAfter(MatterCode matter) {
        return finishesAfter(matter) - handlingOf(matter).limitWorkingDays();
    }

    /** Working days from the start until the matter is promised. */
    int finishesAfter(MatterCode matter) {
        return finish[index(matter)];
    }

    int groupOf(MatterCode matter) {
        return depth[index(matter)];
    }

    boolean critical(MatterCode matter) {
        return critical[index(matter)];
    }

    Handling handlingOf(MatterCode matter) {
        return handlings.get(index(matter));
    }

    /** Matters that have to be granted first; parts of one handling do not wait for each other. */
    Set<MatterCode> prerequisitesOf(MatterCode matter) {
        var found = new TreeSet<MatterCode>();
        for (var earlier : before.get(index(matter)))
            found.addAll(handlings.get(earlier).matters());
        return found;
    }

    /** Matters that run side by side, in order. */
    List<List<MatterCode>> groups() {
        var groups = new ArrayList<List<MatterCode>>();
        for (var i = 0; i < handlings.size(); i++) {
            while (groups.size() < depth[i]) groups.add(new ArrayList<>());
            groups.get(depth[i] - 1).addAll(handlings.get(i).matters());
        }
        return groups.stream().map(List::copyOf).toList();
    }

    /** From the end: the latest handling, then the one that did not let it start earlier. */
    List<Handling> criticalPath() {
        var path = new ArrayList<Handling>();
        var everything = new TreeSet<Integer>();
        for (var i = 0; i < handlings.size(); i++) everything.add(i);
        var at = latestOf(everything);
        while (at.isPresent()) {
            path.addFirst(handlings.get(at.get()));
            at = latestOf(before.get(at.get()));
        }
        return List.copyOf(path);
    }

    /** {@code M06 0 + M12 5 + M36 3 = 8}. */
    String pathInNumbers() {
        var path = criticalPath();
        if (path.isEmpty()) return "0 = 0";
        return path.stream()
                        .map(handling -> handling.matters().stream()
                                        .map(MatterCode::value)
                                        .collect(Collectors.joining("+"))
                                + " " + handling.limitWorkingDays())
                        .collect(Collectors.joining(" + "))
                + " = " + workingDays;
    }

    /** Working days that the whole would be over earlier if the handling of a matter were done today. */
    int savesIfDoneToday(MatterCode matter) {
        var at = index(matter);
        if (!critical[at]) return 0;
        return workingDays - latest(finishes(i -> i == at ? 0 : limit(i)));
    }

    private int index(MatterCode matter) {
        var found = indexOf.get(matter);
        if (found == null) throw new IllegalArgumentException("not in this course: " + matter);
        return found;
    }

    private Optional<Integer> latestOf(Set<Integer> some) {
        var latest = -1;
        for (var i : some) {
            if (latest < 0 || finish[i] > finish[latest]) latest = i;
        }
        return latest < 0 ? Optional.empty() : Optional.of(latest);
    }

    private List<Set<Integer>> predecessors(Map<MatterCode, Set<MatterCode>> waitsFor) {
        var found = new ArrayList<Set<Integer>>();
        for (var i = 0; i < handlings.size(); i++) {
            var earlier = new TreeSet<Integer>();
            for (var matter : handlings.get(i).matters()) {
                for (var other : waitsFor.getOrDefault(matter, Set.of())) {
                    var index = indexOf.get(other);
                    if (index != null && index != i) earlier.add(index);
                }
            }
            found.add(earlier);
        }
        return found;
    }

    /**
     * What lay between two parts of a merged handling comes before all of it: with the investment plan issued, site and
     * energy opinions need no proposal to begin with, but the merged decision needs them.
     */
    private void untangle() {
        for (var i = 0; i < handlings.size(); i++) {
            if (handlings.get(i).matters().size() < 2) continue;
            for (var earlier : ancestors(i)) before.get(earlier).remove(i);
        }
    }

    private Set<Integer> ancestors(int of) {
        var found = new TreeSet<Integer>();
        var open = new ArrayList<>(before.get(of));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (next != of && found.add(next)) open.addAll(before.get(next));
        }
        return found;
    }

    private int[] order() {
        var sorted = new int[handlings.size()];
        var placed = new boolean[handlings.size()];
        var count = 0;
        while (count < sorted.length) {
            var started = count;
            for (var i = 0; i < sorted.length; i++) {
                if (!placed[i] && before.get(i).stream().allMatch(earlier -> placed[earlier])) {
                    placed[i] = true;
                    sorted[count++] = i;
                }
            }
            if (count == started) throw new IllegalStateException("handlings wait for each other: " + handlings);
        }
        return sorted;
    }

    // Who waits for the last of a chain waits for all of it; naming the rest would only be longer to read.
    private void dropWhatIsWaitedForAnyway() {
        var ancestors = new BitSet[handlings.size()];
        for (var i : order) {
            ancestors[i] = new BitSet();
            for (var earlier : before.get(i)) ancestors[i].or(ancestors[earlier]);
            var implied = ancestors[i];
            before.get(i).removeIf(implied::get);
            for (var earlier : before.get(i)) ancestors[i].set(earlier);
        }
    }

    private int[] depths() {
        var depths = new int[handlings.size()];
        for (var i : order) {
            var deepest = 0;
            for (var earlier : before.get(i)) deepest = Math.max(deepest, depths[earlier]);
            depths[i] = deepest + 1;
        }
        return depths;
    }

    private int limit(int i) {
        return handlings.get(i).limitWorkingDays();
    }

    private static int latest(int[] finishes) {
        var latest = 0;
        for (var finish : finishes) latest = Math.max(latest, finish);
        return latest;
    }

    private int[] finishes(IntUnaryOperator days) {
        var finishes = new int[handlings.size()];
        for (var i : order) {
            var start = 0;
            for (var earlier : before.get(i)) start = Math.max(start, finishes[earlier]);
            finishes[i] = start + days.applyAsInt(i);
        }
        return finishes;
    }

    private boolean[] critical() {
        var latest = new int[handlings.size()];
        Arrays.fill(latest, workingDays);
        for (var at = order.length - 1; at >= 0; at--) {
            var i = order[at];
            var mustStart = latest[i] - limit(i);
            for (var earlier : before.get(i)) latest[earlier] = Math.min(latest[earlier], mustStart);
        }
        var found = new boolean[handlings.size()];
        for (var i = 0; i < found.length; i++) found[i] = finish[i] == latest[i];
        return found;
    }
}
