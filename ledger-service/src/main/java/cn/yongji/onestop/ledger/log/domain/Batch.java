package cn.yongji.onestop.ledger.log.domain;

import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.AddedHashes;
import cn.yongji.onestop.tlog.merkle.Growth;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 批. Leaves that were put into the log at once. Its identity is the index of its first leaf, so of two that would stand in the
 * same place one cannot be written: that is what keeps the log one.
 *
 * @param before the right edge of the log without it
 * @param runs the entries, in the order of their leaves
 * @param leaves the hashes of these entries: what the leaves hold
 * @param at when it was put together; told, and nothing rests on it
 * @param note the signed checkpoint of the log with it, once it is signed
 * @param served whether its tiles are there, so that its checkpoint may be shown
 * @param applied whether its entries know that they have leaves: nothing is left to do
 */
public record Batch(
        RightEdge before,
        List<Run> runs,
        List<Hash> leaves,
        Instant at,
        Optional<String> note,
        boolean served,
        boolean applied) {
    public Batch {
        runs = List.copyOf(runs);
        leaves = List.copyOf(leaves);
    }

    /** Index of its first leaf. */
    public long first() {
        return before.size();
    }

    /** Size of the log with it. */
    public long size() {
        return before.size() + leaves.size();
    }

    /** The right edge of the log with it. */
    public RightEdge edge() {
        return growth().edge();
    }

    /** What it adds to the tiles, cut at their ends. */
    public List<TileGrowth> tiles() {
        var hashes = growth().added().stream()
                .flatMap(added -> added.byTile().stream())
                .map(added -> TileGrowth.ofHashes(added.level(), added.tile(), added.widthBefore(), added.hashes()));
        var contents = leaves.stream().map(leaf -> TreeHash.of(leaf.bytes())).toList();
        var entries = new AddedHashes(0, first(), contents)
                .byTile().stream()
                        .map(added -> TileGrowth.ofEntries(added.tile(), added.widthBefore(), added.hashes()));
        return Stream.concat(hashes, entries).toList();
    }

    /** The batch that follows, of what waits. */
    static Batch behind(RightEdge edge, List<Pending> taken, Instant at) {
        var runs = new ArrayList<Run>();
        var leaves = new ArrayList<Hash>();
        for (var part : taken) {
            runs.add(new Run(
                    part.project(),
                    part.segment(),
                    part.logged() + 1,
                    part.hashes().size()));
            leaves.addAll(part.hashes());
        }
        return new Batch(edge, runs, leaves, at, Optional.empty(), false, false);
    }

    private Growth growth() {
        return before.plus(
                leaves.stream().map(leaf -> TreeHash.ofLeaf(leaf.bytes())).toList());
    }
}
