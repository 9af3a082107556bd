package cn.yongji.onestop.ledger.log.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.entry.domain.Hash;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.merkle.RightEdge;
import cn.yongji.onestop.tlog.tile.TilePath;
import cn.yongji.onestop.tlog.tile.TilePath.Kind;
import cn.yongji.onestop.tlog.tile.TiledTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code of the sequencer itself, with several leaders at once that die anywhere, while ledgers grow. */
class SequencerModelTest {
    private static final int RUNS_PER_SEED = 40;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_fork_none_lost_none_doubled_whoever_dies_where(long seed) {
        for (var run = 0; run < RUNS_PER_SEED; run++) new Model(seed * RUNS_PER_SEED + run).play();
    }

    @Test
    void what_a_leader_left_before_it_signed_is_signed_by_the_next_with_the_same_bytes() {
        var model = new Model(1);
        model.log.append("p", false);
        var batch = Batch.behind(RightEdge.EMPTY, model.log.pending(10), Instant.EPOCH);
        model.log.insert(batch);

        assertThat(model.sequencer(model.log).round()).isInstanceOf(Round.Quiet.class);

        assertThat(model.log.last().orElseThrow().note())
                .contains(model.notary(1, batch.edge().root()));
        assertThat(model.log.last().orElseThrow().applied()).isTrue();
        assertThat(model.log.isLogged("p", 1)).isFalse();
        assertThat(model.log.ledgers.get("p").getFirst().leaves).containsEntry(1L, 0L);
    }

    @Test
    void a_log_of_which_somebody_knows_more_takes_nothing_and_signs_nothing() {
        var model = new Model(1);
        model.log.append("p", false);
        var why = new LogContradiction.Larger("audit", 9, 0);
        var sequencer = new Sequencer(
                model.log,
                model::notary,
                new Knowledge() {
                    @Override
                    public Optional<LogContradiction> against(Optional<Batch> last) {
                        return Optional.of(why);
                    }

                    @Override
                    public void published(Batch batch) {
                        throw new AssertionError("published");
                    }
                },
                Instant::now,
                10);

        assertThat(sequencer.round()).isEqualTo(new Round.Refused(why));
        assertThat(model.log.batches).isEmpty();
        assertThat(model.signed).isEmpty();
    }

    @Test
    void a_batch_takes_so_many_and_no_more_and_the_rest_comes_next_in_order() {
        var model = new Model(1);
        for (var i = 0; i < 25; i++) model.log.append("p", i % 7 == 6);
        var sequencer = model.sequencer(model.log);

        var sizes = new ArrayList<Long>();
        while (sequencer.round() instanceof Round.Published(var batch)) sizes.add(batch.size());

        assertThat(sizes).containsExactly(10L, 20L, 25L);
        model.verify();
    }

    /** One run. */
    private static final class Model {
        private final long seed;
        private final Random dice;
        private final LogInTheHeap log = new LogInTheHeap();
        private final Map<Long, TreeHash> signed = new HashMap<>();
        private final Actors actors;

        Model(long seed) {
            this.seed = seed;
            this.dice = new Random(seed);
            this.actors = new Actors(dice);
        }

        void play() {
            var deaths = 5 + dice.nextInt(40);
            for (var turn = 0; turn < 120; turn++) {
                if (dice.nextInt(4) == 0) grow();
                if (actors.turn(deaths) < 3) actors.start(this::lead);
            }
            while (actors.turn(0) > 0) {
                // Who is still on his way may finish, late as he is.
            }
            var last = sequencer(log);
            while (!(last.round() instanceof Round.Quiet)) {
                // Until nothing is left to do.
            }
            verify();
        }

        private void grow() {
            var project = "p" + dice.nextInt(3);
            for (var i = dice.nextInt(3); i >= 0; i--) log.append(project, dice.nextInt(4) == 0);
        }

        private void lead(Actors.Actor actor) {
            var sequencer = sequencer(new SteppedStore(log, actor::step));
            for (var round = 0; round < 3; round++) sequencer.round();
        }

        private Sequencer sequencer(LogStore store) {
            // A clock that jumps, forwards and back.
            return new Sequencer(store, this::notary, Nobody.KNOWS, () -> Instant.ofEpochSecond(dice.nextInt()), 10);
        }

        private String notary(long size, TreeHash root) {
            var other = signed.putIfAbsent(size, root);
            assertThat(other == null || other.equals(root))
                    .as("two roots for the size %d, seed %d", size, seed)
                    .isTrue();
            return size + " " + root;
        }

        private void verify() {
            var leaves = log.batches.values().stream()
                    .flatMap(batch -> batch.leaves().stream())
                    .toList();
            var recorded = log.ledgers.values().stream()
                    .flatMap(List::stream)
                    .flatMap(segment -> segment.entries.stream())
                    .toList();
            assertThat(leaves).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(recorded);
            assertThatPlacesFollow();
            assertThatLedgersKnowTheirLeaves(leaves);
            assertThatTilesHold(leaves);
        }

        private void assertThatPlacesFollow() {
            var size = 0L;
            for (var batch : log.batches.values()) {
                assertThat(batch.first()).as("seed %d", seed).isEqualTo(size);
                assertThat(batch.applied() && batch.served() && batch.note().isPresent())
                        .as("seed %d", seed)
                        .isTrue();
                size = batch.size();
                assertThat(signed.get(size))
                        .as("seed %d", seed)
                        .isEqualTo(batch.edge().root());
            }
        }

        private void assertThatLedgersKnowTheirLeaves(List<Hash> leaves) {
            for (var ledger : log.ledgers.values()) {
                var before = -1L;
                for (var segment : ledger) {
                    for (var i = 0; i < segment.entries.size(); i++) {
                        var leaf = segment.leaves.get(segment.first + i);
                        assertThat(leaf).as("order of a ledger, seed %d", seed).isGreaterThan(before);
                        assertThat(leaves.get(Math.toIntExact(leaf))).isEqualTo(segment.entries.get(i));
                        before = leaf;
                    }
                }
            }
        }

        private void assertThatTilesHold(List<Hash> leaves) {
            var size = leaves.size();
            if (size == 0) return;
            var tree = new TiledTree(size, this::tile);
            assertThat(tree.root().value()).as("seed %d", seed).contains(signed.get((long) size));
            for (var i = 0; i < size; i++) {
                var bundle = tile(TilePath.entries(i / 256, 256)).orElseThrow();
                assertThat(Arrays.copyOfRange(bundle, i % 256 * 32, i % 256 * 32 + 32))
                        .isEqualTo(leaves.get(i).bytes());
            }
        }

        private Optional<byte[]> tile(TilePath path) {
            var kind = path.kind() == Kind.HASHES ? Kind.HASHES : Kind.ENTRIES;
            return Optional.ofNullable(log.tiles.get(new LogInTheHeap.Tile(kind, path.level(), path.number())));
        }
    }

    /** Nobody outside of the log knows anything of it. */
    private enum Nobody implements Knowledge {
        KNOWS;

        @Override
        public Optional<LogContradiction> against(Optional<Batch> last) {
            return Optional.empty();
        }

        @Override
        public void published(Batch batch) {}
    }
}
