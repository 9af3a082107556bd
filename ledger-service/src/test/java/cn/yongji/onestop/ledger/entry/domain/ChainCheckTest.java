package cn.yongji.onestop.ledger.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.entry.AnyFacts;
import cn.yongji.onestop.ledger.entry.domain.Segment.StoredEntry;
import cn.yongji.onestop.ledger.entry.domain.Verification.Broken;
import cn.yongji.onestop.ledger.entry.domain.Verification.Flaw;
import cn.yongji.onestop.ledger.entry.domain.Verification.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChainCheckTest {
    private static final int LENGTH = 30;
    private static final int PER_SEGMENT = 8;
    private static final Destructions NOTHING = _ -> List.of();

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    /** Every way to change one field of one entry. */
    enum Tampering {
        INDEX(Flaw.ENTRY_MISSING, (e, any) -> header(e, new Parts(e).index(e.index() + 1 + any.upTo(5)))),
        PREVIOUS(Flaw.PREVIOUS_DIFFERS, (e, any) -> header(e, new Parts(e).previous(Hash.of("x" + any.text())))),
        EVENT_ID(Flaw.HEADER_DIFFERS, (e, any) -> header(e, new Parts(e).eventId(new UUID(any.upTo(99), 1)))),
        TYPE(
                Flaw.HEADER_DIFFERS,
                (e, any) -> header(e, new Parts(e).type(e.header().type() + any.text()))),
        SOURCE(
                Flaw.HEADER_DIFFERS,
                (e, any) -> header(e, new Parts(e).source(e.header().source() + any.text()))),
        SUBJECT(
                Flaw.HEADER_DIFFERS,
                (e, any) ->
                        header(e, new Parts(e).subject(any.text() + e.header().subject()))),
        SEQUENCE(
                Flaw.HEADER_DIFFERS,
                (e, any) -> header(e, new Parts(e).sequence(e.header().sequence() + 1))),
        TIME(Flaw.HEADER_DIFFERS, (e, any) -> header(e, new Parts(e).millis(1 + any.upTo(999)))),
        ACTOR(
                Flaw.HEADER_DIFFERS,
                (e, any) -> header(e, new Parts(e).actor(e.header().actor() + any.text()))),
        COMMITMENT(
                Flaw.HEADER_DIFFERS,
                (e, any) -> header(e, new Parts(e).seal(new PayloadSeal.Committed(Hash.of("x" + any.text()))))),
        OLDER_FORM(
                Flaw.HEADER_DIFFERS,
                (e, any) -> header(
                        e,
                        new Parts(e)
                                .seal(new PayloadSeal.Hashed(e.header().seal().value())))),
        HASH(Flaw.HEADER_DIFFERS, (e, any) -> new LedgerEntry(e.header(), Hash.of("x" + any.text()), e.payload())),
        PAYLOAD(
                Flaw.PAYLOAD_DIFFERS,
                (e, any) -> payload(e, new Payload.Salted("{}", salted(e).salt()))),
        SALT(
                Flaw.PAYLOAD_DIFFERS,
                (e, any) -> payload(e, new Payload.Salted(salted(e).json(), any.salt()))),
        NO_SALT(
                Flaw.PAYLOAD_DIFFERS,
                (e, any) -> payload(e, new Payload.Plain(salted(e).json()))),
        NO_PAYLOAD(Flaw.PAYLOAD_MISSING, (e, any) -> payload(e, new Payload.Absent()));

        private final Flaw flaw;
        private final BiFunction<LedgerEntry, AnyFacts, LedgerEntry> change;

        Tampering(Flaw flaw, BiFunction<LedgerEntry, AnyFacts, LedgerEntry> change) {
            this.flaw = flaw;
            this.change = change;
        }

        private static LedgerEntry header(LedgerEntry entry, Parts parts) {
            return new LedgerEntry(parts.header(), entry.hash(), entry.payload());
        }

        private static LedgerEntry payload(LedgerEntry entry, Payload payload) {
            return new LedgerEntry(entry.header(), entry.hash(), payload);
        }

        private static Payload.Salted salted(LedgerEntry entry) {
            return (Payload.Salted) entry.payload();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_untouched_ledger_is_valid(long seed) {
        var ledger = new Ledger(seed);

        assertThat(ledger.verification()).as("seed %d", seed).isEqualTo(new Valid(LENGTH, ledger.head.hash(), 0, 0));
    }

    @ParameterizedTest
    @EnumSource(Tampering.class)
    void any_change_of_any_field_is_found_at_its_index(Tampering tampering) {
        seeds().forEach(seed -> {
            var ledger = new Ledger(seed);
            var index = 1 + ledger.any.upTo(LENGTH - 1);
            ledger.replace(index, tampering.change.apply(ledger.entry(index), ledger.any));

            assertThat(ledger.verification())
                    .as("%s at %d, seed %d", tampering, index, seed)
                    .isInstanceOfSatisfying(Broken.class, broken -> {
                        assertThat(broken.index()).isEqualTo(index);
                        assertThat(broken.flaw()).isEqualTo(tampering.flaw);
                    });
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_entry_that_is_forged_with_its_own_hash_is_found_where_the_next_one_builds_on_it(long seed) {
        var ledger = new Ledger(seed);
        var index = 1 + ledger.any.upTo(LENGTH - 2);
        var forged = new Parts(ledger.entry(index)).actor("somebody else").header();
        ledger.replace(
                index,
                new LedgerEntry(forged, forged.hash(), ledger.entry(index).payload()));

        assertThat(ledger.verification()).as("seed %d", seed).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.index()).isEqualTo(lastOfSegment(index) ? index : index + 1);
            assertThat(broken.flaw()).isEqualTo(lastOfSegment(index) ? Flaw.HEAD_DIFFERS : Flaw.PREVIOUS_DIFFERS);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_removed_entry_is_found_where_it_was(long seed) {
        var ledger = new Ledger(seed);
        var index = 1 + ledger.any.upTo(LENGTH - 1);
        ledger.remove(index);

        assertThat(ledger.verification())
                .as("seed %d", seed)
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.index()).isEqualTo(index));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_entry_that_stands_twice_is_found_where_the_second_one_stands(long seed) {
        var ledger = new Ledger(seed);
        var index = 1 + ledger.any.upTo(LENGTH - 1);
        ledger.repeat(index);

        assertThat(ledger.verification())
                .as("seed %d", seed)
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.index()).isEqualTo(index + 1L));
    }

    @Test
    void a_removed_segment_is_found_where_it_began() {
        var ledger = new Ledger(7);
        ledger.segments.remove(1);

        assertThat(ledger.verification())
                .isEqualTo(new Broken(PER_SEGMENT + 1, Flaw.ENTRY_MISSING, "segment 3 follows 1"));
    }

    @Test
    void an_end_that_says_more_than_there_is_is_found() {
        var ledger = new Ledger(7);
        var last = ledger.segments.removeLast();
        ledger.segments.add(new Segment(last.number(), last.length() + 2, last.hash(), last.readers(), last.entries()));

        assertThat(ledger.verification()).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.flaw()).isEqualTo(Flaw.HEAD_DIFFERS);
            assertThat(broken.index()).isEqualTo(LENGTH + 1);
        });
    }

    @Test
    void a_ledger_whose_end_lies_beyond_what_can_be_read_is_broken() {
        var ledger = new Ledger(7);
        var tail = ledger.segments.removeLast();
        var check = new ChainCheck(ledger.any.projectId(), NOTHING, new TreeMap<>());
        ledger.segments.forEach(check::goesOnWith);

        assertThat(check.reaching(tail))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.flaw()).isEqualTo(Flaw.HEAD_DIFFERS));
    }

    @Test
    void what_does_not_read_as_an_entry_is_said_to_be_so() {
        var ledger = new Ledger(7);
        var first = ledger.segments.removeFirst();
        var entries = new ArrayList<>(first.entries());
        entries.set(4, new StoredEntry.Unreadable("actor is missing"));
        ledger.segments.addFirst(new Segment(first.number(), first.length(), first.hash(), first.readers(), entries));

        assertThat(ledger.verification()).isEqualTo(new Broken(5, Flaw.ENTRY_UNREADABLE, "actor is missing"));
    }

    @Test
    void a_sequence_that_jumps_is_found_even_where_all_hashes_are_right() {
        var any = new AnyFacts(3);
        var first = Chain.seal(1, Chain.genesis("p"), any.fact(0, "a", 1));
        var jump = Chain.seal(2, first.hash(), any.fact(0, "a", 3));
        var segment = new Segment(1, 2, jump.hash(), Readers.NOBODY, List.of(readable(first), readable(jump)));
        var check = new ChainCheck("p", NOTHING, new TreeMap<>());

        assertThat(check.goesOnWith(segment)).isFalse();
        assertThat(check.reaching(segment)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.index()).isEqualTo(2);
            assertThat(broken.flaw()).isEqualTo(Flaw.SEQUENCE_DIFFERS);
        });
    }

    @Test
    void payloads_that_an_entry_behind_them_destroyed_do_not_break_the_chain_and_are_counted() {
        var ledger = new Ledger(7);
        for (var index : new int[] {1, 8, 29}) ledger.lose(index);
        ledger.destructions = entry -> entry.index() == LENGTH ? List.of(1L, 8L, 29L, 30L) : List.of();

        assertThat(ledger.verification()).isEqualTo(new Valid(LENGTH, ledger.head.hash(), 3, 0));
    }

    @Test
    void a_payload_that_is_missing_without_such_an_entry_is_found_at_its_index() {
        var ledger = new Ledger(7);
        for (var index : new int[] {1, 8, 29}) ledger.lose(index);
        ledger.destructions = entry -> entry.index() == LENGTH ? List.of(1L) : List.of();

        assertThat(ledger.verification()).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.index()).isEqualTo(8);
            assertThat(broken.flaw()).isEqualTo(Flaw.PAYLOAD_MISSING);
        });
    }

    @Test
    void what_an_entry_destroyed_before_it_stood_there_is_missing() {
        var ledger = new Ledger(7);
        ledger.lose(9);
        ledger.destructions = entry -> entry.index() == 8 ? List.of(9L) : List.of();

        assertThat(ledger.verification())
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.flaw()).isEqualTo(Flaw.PAYLOAD_MISSING));
    }

    @Test
    void a_chain_of_the_first_form_goes_over_to_the_second_once_and_not_back() {
        var any = new AnyFacts(3);
        var old = older(1, Chain.genesis("p"), any.fact(0, "a", 1));
        var second = Chain.seal(2, old.hash(), any.fact(0, "a", 2));
        var back = older(3, second.hash(), any.fact(0, "a", 3));

        assertThat(check(old, second)).isEqualTo(new Valid(2, second.hash(), 0, 0));
        assertThat(check(old, second, back)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.index()).isEqualTo(3);
            assertThat(broken.flaw()).isEqualTo(Flaw.OLDER_FORM);
        });
    }

    @Test
    void a_tail_that_was_taken_away_with_its_segments_is_found_by_what_the_log_holds() {
        var ledger = new Ledger(7);
        for (var index = 1; index <= LENGTH; index++) {
            ledger.logged.put((long) index, ledger.entry(index).hash());
        }
        assertThat(ledger.verification()).isEqualTo(new Valid(LENGTH, ledger.head.hash(), 0, LENGTH));

        ledger.segments.removeLast();

        assertThat(ledger.verification())
                .isEqualTo(new Broken(25, Flaw.TAIL_LOST, "the log has entries up to " + LENGTH));
    }

    @Test
    void a_ledger_that_was_written_anew_is_found_where_the_log_holds_another_entry() {
        var ledger = new Ledger(7);
        var other = new Ledger(8);
        for (var index = 1; index <= LENGTH; index++) {
            ledger.logged.put(
                    (long) index,
                    index < 12 ? ledger.entry(index).hash() : other.entry(index).hash());
        }

        assertThat(ledger.verification()).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.index()).isEqualTo(12);
            assertThat(broken.flaw()).isEqualTo(Flaw.LEAF_DIFFERS);
        });
    }

    private static Verification check(LedgerEntry... entries) {
        var last = entries[entries.length - 1];
        var stored = Stream.of(entries).map(ChainCheckTest::readable).toList();
        var check = new ChainCheck("p", NOTHING, new TreeMap<>());
        check.goesOnWith(new Segment(1, last.index(), last.hash(), Readers.NOBODY, stored));
        return check.reaching(new Segment(1, 0, last.hash(), Readers.NOBODY, List.of()));
    }

    /** An entry as it was written before there was a second form. */
    private static LedgerEntry older(long index, Hash previous, Fact fact) {
        var payload = new Payload.Plain(fact.canonicalPayload());
        var today = Chain.seal(index, previous, fact);
        var header = new Parts(today).seal(PayloadSeal.of(payload)).header();
        return new LedgerEntry(header, header.hash(), payload);
    }

    private static boolean lastOfSegment(long index) {
        return index % PER_SEGMENT == 0;
    }

    private static StoredEntry readable(LedgerEntry entry) {
        return new StoredEntry.Readable(entry);
    }

    /** A ledger in segments that can be tampered with. */
    private static final class Ledger {
        private final AnyFacts any;
        private final List<Segment> segments = new ArrayList<>();
        private Destructions destructions = NOTHING;
        private final SortedMap<Long, Hash> logged = new TreeMap<>();
        private final Head head;

        Ledger(long seed) {
            any = new AnyFacts(seed);
            var facts = any.facts(LENGTH);
            var at = Head.empty(any.projectId());
            for (var from = 0; from < LENGTH; from += PER_SEGMENT) {
                var appending = Appending.of(at, facts.subList(from, Math.min(LENGTH, from + PER_SEGMENT)));
                at = appending.head();
                var stored = appending.entries().stream()
                        .map(ChainCheckTest::readable)
                        .toList();
                segments.add(new Segment(segments.size() + 1, at.length(), at.hash(), at.readers(), stored));
            }
            head = at;
        }

        Verification verification() {
            var check = new ChainCheck(any.projectId(), destructions, logged);
            for (var segment : segments) if (!check.goesOnWith(segment)) break;
            return check.reaching(new Segment(1, 0, head.hash(), Readers.NOBODY, List.of()));
        }

        LedgerEntry entry(int index) {
            var stored = segments.get((index - 1) / PER_SEGMENT).entries().get((index - 1) % PER_SEGMENT);
            return ((StoredEntry.Readable) stored).entry();
        }

        void replace(int index, LedgerEntry entry) {
            change(index, entries -> entries.set((index - 1) % PER_SEGMENT, readable(entry)));
        }

        void lose(int index) {
            var entry = entry(index);
            replace(index, new LedgerEntry(entry.header(), entry.hash(), new Payload.Absent()));
        }

        void remove(int index) {
            change(index, entries -> entries.remove((index - 1) % PER_SEGMENT));
        }

        void repeat(int index) {
            change(index, entries -> entries.add((index - 1) % PER_SEGMENT, readable(entry(index))));
        }

        private void change(int index, Consumer<List<StoredEntry>> how) {
            var at = (index - 1) / PER_SEGMENT;
            var segment = segments.get(at);
            var entries = new ArrayList<>(segment.entries());
            how.accept(entries);
            segments.set(
                    at, new Segment(segment.number(), segment.length(), segment.hash(), segment.readers(), entries));
        }
    }

    /** A header whose parts can be exchanged. */
    private static final class Parts {
        private EntryHeader header;

        Parts(LedgerEntry entry) {
            this.header = entry.header();
        }

        EntryHeader header() {
            return header;
        }

        Parts index(long index) {
            return with(index, header.previous(), header.eventId(), header.type(), header.source(), header.subject());
        }

        Parts previous(Hash previous) {
            return with(header.index(), previous, header.eventId(), header.type(), header.source(), header.subject());
        }

        Parts eventId(UUID eventId) {
            return with(header.index(), header.previous(), eventId, header.type(), header.source(), header.subject());
        }

        Parts type(String type) {
            return with(header.index(), header.previous(), header.eventId(), type, header.source(), header.subject());
        }

        Parts source(String source) {
            return with(header.index(), header.previous(), header.eventId(), header.type(), source, header.subject());
        }

        Parts subject(String subject) {
            return with(header.index(), header.previous(), header.eventId(), header.type(), header.source(), subject);
        }

        Parts sequence(long sequence) {
            return rest(sequence, 0, header.actor(), header.seal());
        }

        Parts millis(long later) {
            return rest(header.sequence(), later, header.actor(), header.seal());
        }

        Parts actor(String actor) {
            return rest(header.sequence(), 0, actor, header.seal());
        }

        Parts seal(PayloadSeal seal) {
            return rest(header.sequence(), 0, header.actor(), seal);
        }

        private Parts with(long index, Hash previous, UUID eventId, String type, String source, String subject) {
            header = new EntryHeader(
                    index,
                    previous,
                    eventId,
                    type,
                    source,
                    subject,
                    header.sequence(),
                    header.time(),
                    header.actor(),
                    header.seal());
            return this;
        }

        private Parts rest(long sequence, long laterMillis, String actor, PayloadSeal seal) {
            header = new EntryHeader(
                    header.index(),
                    header.previous(),
                    header.eventId(),
                    header.type(),
                    header.source(),
                    header.subject(),
                    sequence,
                    header.time().plusMillis(laterMillis),
                    actor,
                    seal);
            return this;
        }
    }
}
