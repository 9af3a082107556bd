package cn.yongji.onestop.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Vectors;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @Test
    void paths_are_written_and_read_as_other_tools_do() {
        assertThat(Vectors.each("/tilePaths")).hasSize(8).allSatisfy(tile -> {
            var level = tile.path("level").asInt();
            var number = tile.path("n").asLong();
            var width = tile.path("width").asInt();
            var path = level < 0 ? TilePath.entries(number, width) : TilePath.hashes(level, number, width);
            assertThat(path.text()).isEqualTo(tile.path("path").asString());
            assertThat(TilePath.parse(path.text())).contains(path);
        });
        assertThat(TilePath.entries(1234067, 256).text()).isEqualTo("tile/entries/x001/x234/067");
        assertThat(TilePath.parse("tile/entries/273.p/112")).contains(TilePath.entries(273, 112));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/00",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/64/000",
                "tile/-1/000",
                "tile/00/000",
                "tile//000",
                "tile/0/",
                "tile/0",
                "tile/0/x001",
                "tile/0/000/",
                "tile/0/000.p/1/2",
                "tile/data/000",
                "checkpoint",
                "tile/0/x999/x999/x999/x999/x999/x999/999"
            })
    void a_path_has_one_spelling_and_anything_else_is_none(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    @Test
    void a_tree_of_seventy_thousand_ends_in_these_tiles() {
        assertThat(TilePath.rightEdge(70_000))
                .map(TilePath::text)
                .containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(TilePath.rightEdge(0)).isEmpty();
        assertThat(TilePath.hashes(0, 273, 112).isIn(70_000)).isTrue();
        assertThat(TilePath.hashes(0, 273, 113).isIn(70_000)).isFalse();
        assertThat(TilePath.hashes(0, 274, 1).isIn(70_000)).isFalse();
        assertThat(TilePath.hashes(3, 0, 1).isIn(70_000)).isFalse();
        assertThat(TilePath.hashes(63, 0, 1).isIn(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void tiles_and_bundles_hold_what_other_tools_wrote() {
        var contents = Vectors.each("/entries")
                .map(entry -> HexFormat.of().parseHex(entry.path("entryHashHex").asString()))
                .toList();
        var tile = new ByteArrayOutputStream();
        Vectors.leaves().forEach(leaf -> tile.writeBytes(leaf.bytes()));

        assertThat(tile.toByteArray()).isEqualTo(Vectors.bytes(Vectors.at("/tilesAtSize20/0/content")));
        assertThat(EntryBundle.of(contents)).isEqualTo(Vectors.bytes(Vectors.at("/tilesAtSize20/1/content")));
        assertThat(EntryBundle.read(EntryBundle.of(contents)).orThrow()).containsExactlyElementsOf(contents);
    }

    @Test
    void a_bundle_that_breaks_off_is_refused() {
        var bundle = EntryBundle.of(List.of(new byte[] {1, 2, 3}, new byte[] {4}));

        for (var length = 1; length < bundle.length; length++) {
            var cut = Arrays.copyOf(bundle, length);
            if (length != 5) assertThat(EntryBundle.read(cut)).isInstanceOf(Checked.Denied.class);
        }
        assertThat(EntryBundle.read(new byte[0]).orThrow()).isEmpty();
        assertThat(EntryBundle.read(new byte[2 * 257])).isInstanceOf(Checked.Denied.class);
    }
}
