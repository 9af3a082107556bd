package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.AddedHashes;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import cn.yongji.onestop.tlog.tile.EntryBundle;
import cn.yongji.onestop.tlog.tile.TilePath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The big tree of the vectors as files. */
final class LargeLog implements LogFiles {
    private final Map<String, byte[]> files = new HashMap<>();

    LargeLog(int size) {
        var contents = new ArrayList<byte[]>();
        for (var i = 0; i < size; i++) contents.add(("leaf " + i).getBytes(StandardCharsets.UTF_8));
        for (var from = 0; from < size; from += TilePath.FULL) {
            var to = Math.min(size, from + TilePath.FULL);
            files.put(
                    TilePath.entries(from / TilePath.FULL, to - from).text(),
                    EntryBundle.of(contents.subList(from, to)));
        }
        RightEdge.EMPTY.plus(contents.stream().map(TreeHash::ofLeaf).toList()).added().stream()
                .flatMap(added -> added.byTile().stream())
                .forEach(this::put);
    }

    private void put(AddedHashes tile) {
        var bytes = new ByteArrayOutputStream();
        tile.hashes().forEach(hash -> bytes.writeBytes(hash.bytes()));
        var path = TilePath.hashes(tile.level(), tile.tile(), tile.hashes().size());
        files.put(path.text(), bytes.toByteArray());
    }

    void damage(String path) {
        files.get(path)[3] ^= 1;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
