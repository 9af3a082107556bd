package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.AddedHashes;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import cn.yongji.onestop.tlog.tile.EntryBundle;
import cn.yongji.onestop.tlog.tile.TilePath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes a log anew from its bundles alone, and holds every tile against what comes out. Stops at the first that differs. */
final class LogExamination {
    private final LogFiles files;
    private final long size;
    private final List<TreeHash> leaves = new ArrayList<>();
    private final Map<Integer, ByteArrayOutputStream> tiles = new HashMap<>();
    private RightEdge edge = RightEdge.EMPTY;

    LogExamination(LogFiles files, long size) {
        this.files = files;
        this.size = size;
    }

    /** The hashes of all leaves, if every bundle and tile is what it must be. */
    Checked<List<TreeHash>> leaves() throws IOException {
        while (leaves.size() < size) {
            var number = leaves.size() / TilePath.FULL;
            var width = (int) Math.min(TilePath.FULL, size - leaves.size());
            var path = TilePath.entries(number, width);
            var bundle = read(path);
            if (bundle.isEmpty()) return missing(path);
            switch (EntryBundle.read(bundle.get())) {
                case Checked.Denied<List<byte[]>>(var why) -> {
                    return Checked.denied(why);
                }
                case Checked.Held<List<byte[]>>(var contents) -> {
                    if (contents.size() < width) return missing(path);
                    var different = firstDifferent(contents.subList(0, width));
                    if (different.isPresent()) return missing(different.get());
                }
            }
        }
        return Checked.held(leaves);
    }

    private Optional<TilePath> firstDifferent(List<byte[]> contents) throws IOException {
        var hashes = contents.stream().map(TreeHash::ofLeaf).toList();
        leaves.addAll(hashes);
        var growth = edge.plus(hashes);
        edge = growth.edge();
        for (var added : growth.added()) {
            for (var part : added.byTile()) {
                var different = differs(part);
                if (different.isPresent()) return different;
            }
        }
        return Optional.empty();
    }

    /** A tile is looked at when it is full, or when the log ends in it. */
    private Optional<TilePath> differs(AddedHashes part) throws IOException {
        var tile = tiles.computeIfAbsent(part.level(), _ -> new ByteArrayOutputStream());
        if (part.widthBefore() == 0) tile.reset();
        part.hashes().forEach(hash -> tile.writeBytes(hash.bytes()));
        var width = TilePath.widthIn(size, part.level(), part.tile()).orElseThrow();
        if (tile.size() < width * TreeHash.BYTES) return Optional.empty();
        var path = TilePath.hashes(part.level(), part.tile(), width);
        var stored = read(path).filter(bytes -> bytes.length >= tile.size());
        return stored.isPresent() && Arrays.equals(Arrays.copyOf(stored.get(), tile.size()), tile.toByteArray())
                ? Optional.empty()
                : Optional.of(path);
    }

    /** Where only the full file was kept, it begins with the part that is asked for. */
    private Optional<byte[]> read(TilePath path) throws IOException {
        var exact = files.read(path.text());
        if (exact.isPresent() || path.isFull()) return exact;
        return files.read(new TilePath(path.kind(), path.level(), path.number(), TilePath.FULL).text());
    }

    private static Checked<List<TreeHash>> missing(TilePath path) {
        return Checked.denied(new Refusal.TileMissing(path.text()));
    }
}
