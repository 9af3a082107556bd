package cn.yongji.onestop.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.Vectors;
import cn.yongji.onestop.tlog.tile.StoredTiles;
import cn.yongji.onestop.tlog.tile.TilePath;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RightEdgeTest {
    private static final long SEED = 20261201;

    @Test
    void every_size_has_the_root_that_another_tool_computed() {
        var edge = RightEdge.EMPTY;
        assertThat(edge.root()).isEqualTo(Vectors.root(0));
        for (var size = 1; size <= 20; size++) {
            edge = edge.plus(List.of(Vectors.leaves().get(size - 1))).edge();
            assertThat(edge.root()).as("size %d", size).isEqualTo(Vectors.root(size));
        }
    }

    @Test
    void large_trees_have_the_roots_and_tiles_that_another_tool_computed() throws Exception {
        var leaves = Vectors.bigLeaves(70_000);
        for (var tree : Vectors.each("/bigTree/sizes").toList()) {
            var size = tree.path("size").asInt();
            var growth = RightEdge.EMPTY.plus(leaves.subList(0, size));
            assertThat(growth.edge().root()).isEqualTo(Vectors.hash(tree.path("root")));
            var stored = new StoredTiles();
            stored.put(growth);
            for (var tile : tree.path("rightEdgeTiles")) {
                var path = TilePath.parse(tile.path("path").asString()).orElseThrow();
                assertThat(path.isIn(size)).isTrue();
                assertThat(stored.read(path).orElseThrow())
                        .hasSize(path.width() * TreeHash.BYTES)
                        .satisfies(bytes -> assertThat(sha256(bytes))
                                .isEqualTo(tile.path("sha256Hex").asString()));
            }
        }
    }

    @Test
    void a_tree_that_grows_in_any_steps_is_the_same_tree() {
        var random = new Random(SEED);
        var leaves = Vectors.bigLeaves(1_500);
        for (var run = 0; run < 60; run++) {
            var edge = RightEdge.EMPTY;
            var stored = new StoredTiles();
            while (edge.size() < leaves.size()) {
                var from = (int) edge.size();
                var to = Math.min(leaves.size(), from + 1 + random.nextInt(600));
                var growth = edge.plus(leaves.subList(from, to));
                stored.put(growth);
                edge = RightEdge.of(growth.edge().size(), growth.edge().bytes()).orElseThrow();
            }
            var whole = RightEdge.EMPTY.plus(leaves);
            assertThat(edge).as("seed %d, run %d", SEED, run).isEqualTo(whole.edge());
            for (var path : TilePath.rightEdge(leaves.size())) {
                assertThat(stored.read(path).orElseThrow())
                        .isEqualTo(StoredTiles.of(leaves).read(path).orElseThrow());
            }
        }
    }

    @Test
    void an_edge_has_as_many_roots_as_its_size_has_bits() {
        assertThat(RightEdge.of(3, new byte[32])).isEmpty();
        assertThat(RightEdge.of(3, new byte[64])).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> new RightEdge(4, List.of()));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
