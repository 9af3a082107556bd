package cn.yongji.onestop.ledger.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.ledger.entry.AnyFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AppendingTest {
    private final AnyFacts any = new AnyFacts(42);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @Test
    void the_first_entry_builds_on_the_genesis_of_its_project() {
        var fact = any.fact(0, "a", 1);

        var appending = Appending.of(Head.empty("p"), List.of(fact));

        var entry = appending.entries().getFirst();
        assertThat(entry.index()).isEqualTo(1);
        assertThat(entry.header().previous().hex())
                .isEqualTo("52e3324e6174f10b0da78f6623c8ae276621c4653dc7163b5505c31dc728299b");
        assertThat(appending.head().hash()).isEqualTo(entry.hash());
        assertThat(appending.head().length()).isEqualTo(1);
    }

    @Test
    void the_same_facts_of_another_project_give_another_chain() {
        var fact = any.fact(0, "a", 1);

        var one = Appending.of(Head.empty("p"), List.of(fact));
        var other = Appending.of(Head.empty("q"), List.of(fact));

        assertThat(one.head().hash()).isNotEqualTo(other.head().hash());
    }

    @Test
    void a_fact_that_the_ledger_has_is_skipped() {
        var first = any.fact(0, "a", 1);
        var second = any.fact(0, "a", 2);
        var head = Appending.of(Head.empty("p"), List.of(first, second)).head();

        var again = Appending.of(head, List.of(second, first));

        assertThat(again.entries()).isEmpty();
        assertThat(again.gap()).isEmpty();
        assertThat(again.head()).isEqualTo(head);
    }

    @Test
    void a_fact_that_comes_twice_in_one_poll_is_recorded_once() {
        var fact = any.fact(0, "a", 1);

        assertThat(Appending.of(Head.empty("p"), List.of(fact, fact)).entries()).hasSize(1);
    }

    @Test
    void a_fact_that_came_too_early_is_left_out_and_said_and_the_others_are_recorded() {
        var early = any.fact(0, "a", 2);
        var after = any.fact(0, "a", 3);
        var other = any.fact(1, "b", 1);

        var appending = Appending.of(Head.empty("p"), List.of(early, after, other));

        assertThat(appending.entries())
                .extracting(entry -> entry.header().subject())
                .containsExactly("b");
        assertThat(appending.gap()).contains(new EntryGap(new AggregateKey("/onestop/intake", "a"), 1, 2));
    }

    @Test
    void an_edition_follows_earlier_ones_that_are_gone_and_never_comes_after_a_later_one() {
        var third = calendar(2027, 3);
        var fifth = calendar(2027, 5);
        var other = calendar(2028, 4);

        var first = Appending.of(Head.empty(City.LEDGER), List.of(third, other, fifth));
        var again = Appending.of(first.head(), List.of(calendar(2027, 4), fifth));

        assertThat(first.entries())
                .extracting(it -> it.header().subject() + " " + it.header().sequence())
                .containsExactly("calendar-2027 3", "calendar-2028 4", "calendar-2027 5");
        assertThat(first.gap()).isEmpty();
        assertThat(again.entries()).isEmpty();
        assertThat(again.gap()).isEmpty();
        var check = new ChainCheck(City.LEDGER, _ -> List.of(), new TreeMap<>());
        var readable = first.entries().stream()
                .<Segment.StoredEntry>map(Segment.StoredEntry.Readable::new)
                .toList();
        var segment = new Segment(1, 3, first.head().hash(), Readers.NOBODY, readable);
        assertThat(check.goesOnWith(segment)).isTrue();
        assertThat(check.reaching(new Segment(1, 3, first.head().hash(), Readers.NOBODY, List.of())))
                .isEqualTo(new Verification.Valid(3, first.head().hash(), 0, 0));
    }

    private Fact calendar(int year, long sequence) {
        var data = new CalendarPublishedV1(
                "calendar-" + year,
                year,
                year + "-" + sequence,
                List.of(),
                List.of(),
                "通知",
                Instant.parse("2026-11-10T02:00:00Z"),
                "admin1",
                null,
                null);
        var event = new EventEnvelope(
                new UUID(year, sequence),
                EventContracts.nameOf(data),
                "/onestop/approval",
                "calendar",
                sequence,
                data.publishedAt(),
                "admin1",
                null,
                data);
        return new Fact(event, "{}", any.salt());
    }

    @Test
    void an_application_and_its_case_count_their_events_apart_although_they_have_one_identity() {
        var submitted = any.fact(0, "same", 1);
        var opened = any.fact(1, "same", 1);

        var appending = Appending.of(Head.empty("p"), List.of(submitted, opened));

        assertThat(appending.entries()).hasSize(2);
        assertThat(appending.gap()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void however_the_facts_are_divided_and_repeated_the_chain_is_the_same(long seed) {
        var facts = new AnyFacts(seed).facts(40);
        var whole = Appending.of(Head.empty("p"), facts);

        var dice = new AnyFacts(-seed - 1);
        var head = Head.empty("p");
        var entries = new ArrayList<LedgerEntry>();
        for (var from = 0; from < facts.size(); ) {
            var to = Math.min(facts.size(), from + 1 + dice.upTo(9));
            // What was recorded before comes again, as after a crash between the write and the commit of the offset.
            var again = Math.max(0, from - dice.upTo(12));
            var appending = Appending.of(head, facts.subList(again, to));
            entries.addAll(appending.entries());
            head = appending.head();
            from = to;
        }

        assertThat(entries).as("seed %d", seed).isEqualTo(whole.entries());
        assertThat(head).as("seed %d", seed).isEqualTo(whole.head());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void facts_of_one_poll_are_told_in_order_of_time_but_never_against_the_order_of_their_aggregate(long seed) {
        var facts = new AnyFacts(seed).facts(60);

        var ordered = InOrderOfTime.of(facts);

        assertThat(ordered).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(facts);
        assertThat(Appending.of(Head.empty("p"), ordered).gap())
                .as("seed %d", seed)
                .isEmpty();
    }

    @Test
    void what_happened_first_is_told_first_whichever_topic_it_came_from() {
        var one = any.fact(0, "a", 1);
        var two = any.fact(1, "b", 1);
        var earlier = one.event().time().isBefore(two.event().time()) ? one : two;
        var later = earlier == one ? two : one;

        assertThat(InOrderOfTime.of(List.of(later, earlier))).containsExactly(earlier, later);
    }
}
