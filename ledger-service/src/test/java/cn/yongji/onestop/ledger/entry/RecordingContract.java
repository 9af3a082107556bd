package cn.yongji.onestop.ledger.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.entry.domain.Appending;
import cn.yongji.onestop.ledger.entry.domain.EntryGap;
import cn.yongji.onestop.ledger.entry.domain.Fact;
import cn.yongji.onestop.ledger.entry.domain.Head;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.OpenSegment;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.entry.domain.Verification;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How ledgers are recorded, wherever they are kept. */
abstract class RecordingContract {
    private static final List<Viewer> ALL = List.of(new Viewer.Overseer());

    private static long projects;

    private final AnyFacts any = new AnyFacts(5);
    private final String project = "contract " + getClass().getSimpleName() + projects++;

    /** Where the ledgers are kept. */
    abstract Segments segments();

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @Test
    void a_project_without_entries_has_no_ledger() {
        assertThat(segments().last(project)).isEmpty();
        assertThat(segments().tail(project)).isEmpty();
        assertThat(segments().after(project, 0, 10)).isEmpty();
        assertThat(segments().lengths(List.of(project))).isEmpty();
        assertThat(reading().whole(project, ALL)).isEmpty();
        assertThat(reading().verification(project, ALL)).isEmpty();
    }

    @Test
    void what_was_recorded_is_read_back_as_it_was() {
        var facts = any.facts(20);

        var recorded = keeping().record(project, facts);

        assertThat(recorded.entries()).hasSize(20);
        assertThat(reading().whole(project, ALL)).hasValueSatisfying(ledger -> {
            assertThat(ledger.entries()).isEqualTo(recorded.entries());
            assertThat(ledger.length()).isEqualTo(20);
            assertThat(ledger.hash()).isEqualTo(recorded.entries().getLast().hash());
        });
    }

    @Test
    void a_long_ledger_rolls_over_into_segments_and_stays_one_chain() {
        var facts = any.facts(430);
        var keeping = keeping();

        for (var from = 0; from < 430; from += 7) {
            keeping.record(project, facts.subList(from, Math.min(430, from + 7)));
        }

        assertThat(segments().last(project).orElseThrow().number()).isEqualTo(8);
        assertThat(entries()).isEqualTo(expected(facts));
        assertThat(reading().verification(project, ALL)).contains(valid(facts));
        assertThat(reading().after(project, 400, 10)).isEqualTo(expected(facts).subList(400, 410));
    }

    @Test
    void a_poll_that_is_larger_than_a_segment_is_recorded_as_well() {
        var facts = any.facts(333);

        var recorded = keeping().record(project, facts);

        assertThat(recorded.entries()).isEqualTo(expected(facts));
        assertThat(entries()).isEqualTo(expected(facts));
    }

    @Test
    void a_writer_that_knows_an_older_state_writes_nothing() {
        var facts = any.facts(3);
        var stale = OpenSegment.none(project).next();
        var one = Appending.of(stale.head(), facts.subList(0, 1));
        assertThat(segments().append(stale, stale.with(one), one.entries())).isTrue();
        var known = segments().last(project).orElseThrow();
        var two = Appending.of(known.head(), facts.subList(1, 2));
        assertThat(segments().append(known, known.with(two), two.entries())).isTrue();
        var other = Appending.of(known.head(), facts.subList(1, 3));

        assertThat(segments().append(stale, stale.with(one), one.entries()))
                .as("the same segment opened twice")
                .isFalse();
        assertThat(segments().append(known, known.with(other), other.entries()))
                .as("the same place filled twice")
                .isFalse();
        assertThat(entries()).hasSize(2);
    }

    @Test
    void a_gap_is_said_and_closed_when_the_missing_fact_comes() {
        var first = any.fact(0, "a", 1);
        var second = any.fact(0, "a", 2);
        var third = any.fact(0, "a", 3);
        var keeping = keeping();

        assertThat(keeping.record(project, List.of(first, third)).gap())
                .contains(new EntryGap(third.aggregate(), 2, 3));
        assertThat(keeping.record(project, List.of(second)).gap()).isEmpty();
        assertThat(keeping.record(project, List.of(third)).gap()).isEmpty();

        assertThat(entries()).extracting(entry -> entry.header().sequence()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_looks_like_a_gap_to_an_instance_is_none_when_another_one_has_recorded_the_fact() {
        var here = keeping();
        var elsewhere = keeping();
        here.record(project, List.of(any.fact(0, "a", 1)));
        elsewhere.record(project, List.of(any.fact(0, "a", 2)));

        var recorded = here.record(project, List.of(any.fact(0, "a", 3)));

        assertThat(recorded.gap()).isEmpty();
        assertThat(recorded.entries()).hasSize(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void instances_that_record_at_once_make_one_chain_with_every_fact_once(long seed) throws Exception {
        var facts = new AnyFacts(seed).facts(150);
        var id = project + seed;

        try (var workers = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (var worker = 0; worker < 4; worker++) {
                var dice = new AnyFacts(seed * 31 + worker);
                var keeping = keeping();
                // All get everything, as when a partition moves from one instance to another in the middle of a poll.
                tasks.add(() -> recordInPolls(keeping, id, facts, dice));
            }
            for (var done : workers.invokeAll(tasks)) done.get();
        } catch (ExecutionException e) {
            throw new AssertionError("seed " + seed, e);
        }

        assertThat(reading().whole(id, ALL))
                .hasValueSatisfying(ledger -> assertThat(ledger.entries())
                        .as("seed %d", seed)
                        .extracting(entry -> entry.header().eventId())
                        .containsExactlyInAnyOrderElementsOf(
                                facts.stream().map(fact -> fact.event().id()).toList()));
        assertThat(reading().verification(id, ALL))
                .as("seed %d", seed)
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(Verification.Valid.class));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void killed_before_or_after_any_write_it_goes_on_and_the_chain_is_the_same(long seed) {
        var facts = new AnyFacts(seed).facts(220);
        var dice = new AnyFacts(seed + 1);
        var dying = new DyingSegments(segments(), dice);
        var deaths = 0;

        for (var from = 0; from < facts.size(); ) {
            var to = Math.min(facts.size(), from + 1 + dice.upTo(25));
            try {
                // A new process remembers nothing and gets again what was not committed.
                new LedgerKeeping(dying, 10).record(project, facts.subList(from, to));
                from = to;
            } catch (Killed _) {
                deaths++;
            }
        }

        assertThat(deaths).as("seed %d", seed).isPositive();
        assertThat(entries()).as("seed %d", seed).isEqualTo(expected(facts));
        assertThat(reading().verification(project, ALL)).as("seed %d", seed).contains(valid(facts));
    }

    private static Void recordInPolls(LedgerKeeping keeping, String project, List<Fact> facts, AnyFacts dice) {
        for (var from = 0; from < facts.size(); ) {
            var to = Math.min(facts.size(), from + 1 + dice.upTo(20));
            assertThat(keeping.record(project, facts.subList(from, to)).gap()).isEmpty();
            from = to;
        }
        return null;
    }

    private LedgerKeeping keeping() {
        return new LedgerKeeping(segments(), 100);
    }

    private LedgerReading reading() {
        return new LedgerReading(segments(), _ -> Collections.emptySortedMap());
    }

    private List<LedgerEntry> entries() {
        return reading().whole(project, ALL).orElseThrow().entries();
    }

    private List<LedgerEntry> expected(List<Fact> facts) {
        return Appending.of(Head.empty(project), facts).entries();
    }

    private Verification valid(List<Fact> facts) {
        var entries = expected(facts);
        return new Verification.Valid(entries.size(), entries.getLast().hash(), 0, 0);
    }
}
