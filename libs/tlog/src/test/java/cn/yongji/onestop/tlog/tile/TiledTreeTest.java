package cn.yongji.onestop.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.Vectors;
import cn.yongji.onestop.tlog.merkle.Proofs;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TiledTreeTest {
    private static final long SEED = 20261202;
    private static final List<TreeHash> LEAVES = Vectors.bigLeaves(70_000);
    private static final StoredTiles TILES = StoredTiles.of(LEAVES);

    @Test
    void proofs_made_from_tiles_are_those_that_another_tool_made() {
        var small = StoredTiles.of(Vectors.leaves());
        Vectors.each("/inclusion")
                .forEach(proof -> assertThat(new TiledTree(proof.path("size").asLong(), small)
                                .inclusion(proof.path("index").asLong()))
                        .isEqualTo(Checked.held(Vectors.hashes(proof.path("proof")))));
        Vectors.each("/consistency")
                .forEach(proof -> assertThat(new TiledTree(proof.path("new").asLong(), small)
                                .consistencyFrom(proof.path("old").asLong()))
                        .isEqualTo(Checked.held(Vectors.hashes(proof.path("proof")))));
    }

    @Test
    void every_size_of_the_past_is_answered_from_the_tiles_of_today() {
        for (var tree : Vectors.each("/bigTree/sizes").toList()) {
            var size = tree.path("size").asLong();
            var tiled = new TiledTree(size, TILES);
            assertThat(tiled.root()).isEqualTo(Checked.held(Vectors.hash(tree.path("root"))));
            for (var proof : tree.path("inclusionProofs")) {
                assertThat(tiled.inclusion(proof.path("index").asLong()))
                        .isEqualTo(Checked.held(Vectors.hashes(proof.path("proof"))));
            }
            var from = tree.path("consistencyFrom");
            if (!from.isMissingNode()) {
                assertThat(tiled.consistencyFrom(from.path("old").asLong()))
                        .isEqualTo(Checked.held(Vectors.hashes(from.path("proof"))));
            }
        }
    }

    @Test
    void any_proof_of_any_size_holds() {
        var random = new Random(SEED);
        for (var run = 0; run < 1_000; run++) {
            var size = 1 + random.nextInt(LEAVES.size());
            var before = random.nextInt(size + 1);
            var index = random.nextInt(size);
            var tiled = new TiledTree(size, TILES);
            var root = tiled.root().orThrow();
            var rootBefore = new TiledTree(before, TILES).root().orThrow();
            assertThat(Proofs.inclusion(
                            LEAVES.get(index),
                            index,
                            size,
                            tiled.inclusion(index).orThrow(),
                            root))
                    .as("seed %d, run %d", SEED, run)
                    .isEqualTo(Checked.held(root));
            assertThat(Proofs.consistency(
                            before,
                            rootBefore,
                            size,
                            root,
                            tiled.consistencyFrom(before).orThrow()))
                    .as("seed %d, run %d", SEED, run)
                    .isEqualTo(Checked.held(root));
        }
    }

    @Test
    void a_missing_tile_is_named() {
        var tiles = StoredTiles.of(LEAVES);
        tiles.remove(0, 67);

        assertThat(new TiledTree(70_000, tiles).inclusion(67 * 256 + 3))
                .isEqualTo(Checked.denied(new Refusal.TileMissing("tile/0/067")));
        assertThat(new TiledTree(70_000, tiles).inclusion(68 * 256)).isInstanceOf(Checked.Held.class);
    }

    @Test
    void what_the_tree_does_not_have_is_refused() {
        var tiled = new TiledTree(20, TILES);

        assertThat(tiled.inclusion(20)).isEqualTo(Checked.denied(new Refusal.BeyondTree(20, 20)));
        assertThat(tiled.leaf(-1)).isEqualTo(Checked.denied(new Refusal.BeyondTree(-1, 20)));
        assertThat(tiled.consistencyFrom(21)).isEqualTo(Checked.denied(new Refusal.Shrunk(21, 20)));
        assertThat(new TiledTree(0, TILES).root()).isEqualTo(Checked.held(RightEdge.EMPTY.root()));
    }
}
