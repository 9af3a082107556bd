package cn.yongji.onestop.ledger.log.domain;

import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.tlog.tile.TilePath.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A log and the ledgers it is of, in the heap. Each operation happens at once, as a guarded write does. */
final class LogInTheHeap implements LogStore {
    record Tile(Kind kind, int level, long number) {}

    /** A segment of a ledger: its entries, and up to which of them it knows leaves. */
    static final class Segment {
        final String project;
        final int number;
        final long first;
        final List<Hash> entries = new ArrayList<>();
        final Map<Long, Long> leaves = new TreeMap<>();
        long logged;
        boolean full;

        Segment(String project, int number, long first) {
            this.project = project;
            this.number = number;
            this.first = first;
            this.logged = first - 1;
        }

        long length() {
            return first + entries.size() - 1;
        }
    }

    final TreeMap<Long, Batch> batches = new TreeMap<>();
    final Map<Tile, byte[]> tiles = new HashMap<>();
    final Map<String, List<Segment>> ledgers = new TreeMap<>();

    /** Records an entry, and whether the segment is full with it. */
    void append(String project, boolean fills) {
        var segments = ledgers.computeIfAbsent(project, _ -> new ArrayList<>());
        if (segments.isEmpty() || segments.getLast().full) {
            var first = segments.isEmpty() ? 1 : segments.getLast().length() + 1;
            segments.add(new Segment(project, segments.size() + 1, first));
        }
        var last = segments.getLast();
        last.entries.add(Hash.of(project + " " + (last.length() + 1)));
        last.full = fills;
    }

    @Override
    public Optional<Batch> last() {
        return Optional.ofNullable(batches.lastEntry()).map(Map.Entry::getValue);
    }

    @Override
    public boolean insert(Batch batch) {
        return batches.putIfAbsent(batch.first(), batch) == null;
    }

    @Override
    public String sign(long first, String note) {
        var kept = batches.get(first).note().orElse(note);
        change(first, it -> with(it, Optional.of(kept), it.served(), it.applied()));
        return kept;
    }

    @Override
    public void grow(TileGrowth growth) {
        var tile = new Tile(growth.kind(), growth.level(), growth.number());
        var had = tiles.getOrDefault(tile, new byte[0]);
        if (had.length < growth.width() * 32) tiles.put(tile, growth.on(had));
    }

    @Override
    public void serve(long first) {
        change(first, it -> with(it, it.note(), true, it.applied()));
    }

    @Override
    public void mark(Run run, long leaf) {
        var segment = ledgers.get(run.project()).get(run.segment() - 1);
        if (segment.logged != run.from() - 1) return;
        segment.logged += run.count();
        for (var i = 0; i < run.count(); i++) segment.leaves.put(run.from() + i, leaf + i);
    }

    @Override
    public void apply(long first) {
        change(first, it -> with(it, it.note(), it.served(), true));
    }

    @Override
    public List<Pending> pending(int most) {
        return ledgers.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.logged < it.length())
                .map(it -> new Pending(
                        it.project,
                        it.number,
                        it.first,
                        it.logged,
                        it.length(),
                        it.full,
                        it.entries.subList((int) (it.logged - it.first + 1), it.entries.size())))
                .toList();
    }

    @Override
    public boolean isLogged(String project, int segment) {
        var there = ledgers.get(project).get(segment - 1);
        return there.full && there.logged == there.length();
    }

    private void change(long first, java.util.function.UnaryOperator<Batch> how) {
        batches.compute(first, (_, it) -> how.apply(it));
    }

    private static Batch with(Batch it, Optional<String> note, boolean served, boolean applied) {
        return new Batch(it.before(), it.runs(), it.leaves(), it.at(), note, served, applied);
    }
}
