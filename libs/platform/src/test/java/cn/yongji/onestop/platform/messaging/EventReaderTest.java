package cn.yongji.onestop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.CaseMessagedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.platform.aggregate.AggregateBusy;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import cn.yongji.onestop.platform.event.EventJson;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Targets EVERYTHING = Targets.all(Set.of(EventContracts.APPROVAL), EventEnvelope::subject);
    private static TestedStore server;
    private static MongoClient client;
    private static TestBroker broker;
    private static Producer<String, byte[]> producer;

    private final RecordingReaction reaction = new RecordingReaction("recording", EVERYTHING);
    private final RecordingReaction neighbour = new RecordingReaction("neighbour", EVERYTHING);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private DeadLetters deadLetters;
    private EventReader reader;
    private long offset;

    @BeforeAll
    static void start() {
        server = TestedStore.start();
        client = MongoClients.create(server.uri());
        broker = new TestBroker();
        producer = broker.producer();
    }

    @AfterAll
    static void stop() {
        producer.close();
        broker.close();
        client.close();
        server.close();
    }

    @BeforeEach
    void open() {
        var database =
                client.getDatabase("reader_" + UUID.randomUUID().toString().substring(0, 8));
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        deadLetters = new DeadLetters(database, producer, List.of(reaction, neighbour), clock);
        deadLetters.countIn(meters);
        reader = readerOf(reaction);
    }

    private EventReader readerOf(EventReaction... reactions) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new EventReader(
                Stream.of(reactions)
                        .map(it -> new ReactionAtWork(it, deadLetters, clock, meters))
                        .toList(),
                deadLetters);
    }

    @Test
    void a_poll_is_applied_by_target_and_in_order() {
        reader.onMessage(List.of(event("a", 1), event("b", 1), event("a", 2), event("b", 2)));

        assertThat(reaction.applied).containsEntry("a", List.of(1L, 2L)).containsEntry("b", List.of(1L, 2L));
    }

    @Test
    void a_record_that_is_no_event_is_put_aside_with_its_reason_and_later_ones_go_on() {
        var poison =
                new ConsumerRecord<>(EventContracts.APPROVAL, 0, offset++, "p1", "{".getBytes(StandardCharsets.UTF_8));

        reader.onMessage(List.of(poison, event("a", 1)));

        assertThat(reaction.applied).containsEntry("a", List.of(1L));
        assertThat(deadLetters.list(null, 10)).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).contains("ce_type");
            assertThat(letter.state()).isEqualTo("PARKED");
        });
        var announced = broker.read(DeadLetters.TOPIC, all -> all.stream().anyMatch(EventReaderTest::isPoison));
        assertThat(announced)
                .filteredOn(EventReaderTest::isPoison)
                .allSatisfy(message -> assertThat(EventHeaders.optional(message.headers(), "dead-letter-reason"))
                        .contains("ce_type"));
    }

    @Test
    void a_kind_that_the_reader_does_not_take_is_passed_over_unread_but_what_is_no_event_is_still_put_aside() {
        var choosy = readerOf(
                new RecordingReaction("choosy", Targets.of(CaseMessagedV1.class, CaseMessagedV1::caseId)), outsider());
        var unreadable =
                new ConsumerRecord<>(EventContracts.APPROVAL, 0, offset++, "p1", "{".getBytes(StandardCharsets.UTF_8));
        event("b", 1).headers().forEach(header -> unreadable.headers().add(header));
        var unknown = event("c", 1);
        unknown.headers().remove("ce_type").add("ce_type", "case.exploded.v9".getBytes(StandardCharsets.UTF_8));

        choosy.onMessage(List.of(event("a", 1), unreadable, unknown));

        assertThat(deadLetters.list(null, 10)).singleElement().satisfies(letter -> {
            assertThat(letter.reader()).isEqualTo("choosy");
            assertThat(letter.reason()).contains("case.exploded.v9");
        });
    }

    @Test
    void a_taken_kind_goes_to_its_target_and_no_other_kind_has_one() {
        var targets = Targets.of(CaseClosedV1.class, CaseClosedV1::caseId);
        var choosy = new RecordingReaction("choosy", targets);

        readerOf(choosy).onMessage(List.of(event("a", 1)));

        assertThat(choosy.applied).containsEntry("c1", List.of(1L));
        assertThat(targets.topics()).containsExactly(EventContracts.APPROVAL);
        assertThat(targets.of(EventHeaders.toEnvelope(event("a", 1)))).isEqualTo("c1");
        assertThat(Targets.of(CaseMessagedV1.class, CaseMessagedV1::caseId).of(EventHeaders.toEnvelope(event("a", 1))))
                .isNull();
    }

    @Test
    void values_that_break_their_contract_are_put_aside_whatever_is_wrong_with_them() {
        var unknown = event("a", 1);
        unknown.headers().remove("ce_type").add("ce_type", "case.exploded.v9".getBytes(StandardCharsets.UTF_8));
        var noNumber = event("b", 1);
        noNumber.headers().remove("ce_sequence").add("ce_sequence", "one".getBytes(StandardCharsets.UTF_8));
        var foreign = event("c", 1);
        foreign.headers().remove("ce_projectid").add("ce_projectid", "p2".getBytes(StandardCharsets.UTF_8));
        var empty = new ConsumerRecord<String, byte[]>(EventContracts.APPROVAL, 0, offset++, "p1", null);
        var noText = new ConsumerRecord<>(EventContracts.APPROVAL, 0, offset++, "p1", new byte[] {(byte) 0xC3, 0x28});
        event("d", 1).headers().forEach(header -> noText.headers().add(header));

        reader.onMessage(List.of(unknown, noNumber, foreign, empty, noText, event("e", 1)));

        assertThat(deadLetters.list(null, 10)).hasSize(5);
        assertThat(reaction.applied).containsOnlyKeys("e");
    }

    @Test
    void an_event_that_cannot_be_applied_is_put_aside_and_its_neighbours_are_applied() {
        reaction.broken.add("a2");

        reader.onMessage(List.of(event("a", 1), event("a", 2), event("b", 1)));

        assertThat(reaction.applied).containsEntry("a", List.of(1L)).containsEntry("b", List.of(1L));
        assertThat(deadLetters.list(null, 10)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("a");
            assertThat(letter.sequence()).isEqualTo(2);
            assertThat(letter.reason()).isEqualTo("broken a2");
        });
    }

    @Test
    void a_replay_takes_the_parked_events_of_the_aggregate_in_their_order() {
        reaction.broken.addAll(List.of("a2", "a3"));
        reader.onMessage(List.of(event("a", 1), event("a", 3), event("a", 2)));
        var last = deadLetters.list(null, 10).stream()
                .filter(letter -> letter.sequence() == 3)
                .findFirst()
                .orElseThrow();
        reaction.broken.clear();

        var replayed = deadLetters.replay(last.id(), "admin1").orElseThrow();

        assertThat(replayed.state()).isEqualTo("REPLAYED");
        assertThat(reaction.applied).containsEntry("a", List.of(1L, 2L, 3L));
    }

    @Test
    void what_waits_is_counted_for_whoever_watches_until_it_is_replayed() {
        var waiting = meters.get("onestop.dead.letters").gauge();
        assertThat(waiting.value()).isZero();
        reaction.broken.addAll(List.of("a2", "a3"));
        reader.onMessage(List.of(event("a", 1), event("a", 2), event("a", 3)));
        assertThat(waiting.value()).isEqualTo(2);
        reaction.broken.clear();

        deadLetters.replay(deadLetters.list(null, 1).getFirst().id(), "admin1");

        assertThat(waiting.value()).isZero();
    }

    @Test
    void a_replay_that_fails_keeps_the_letter_with_the_reason_of_today() {
        reaction.broken.add("a1");
        reader.onMessage(List.of(event("a", 1)));
        var letter = deadLetters.list(null, 10).getFirst();

        var replayed = deadLetters.replay(letter.id(), "admin1").orElseThrow();

        assertThat(replayed.state()).isEqualTo("PARKED");
        assertThat(replayed.reason()).isEqualTo("broken a1");
        assertThat(deadLetters.replay("nobody", "admin1")).isEmpty();
    }

    @Test
    void trouble_that_passes_puts_nothing_aside() {
        reaction.busy = true;

        assertThatThrownBy(() -> reader.onMessage(List.of(event("a", 1)))).isInstanceOf(AggregateBusy.class);

        assertThat(deadLetters.list(null, 10)).isEmpty();
    }

    @Test
    void an_event_that_the_database_will_never_take_is_put_aside_and_holds_up_nobody() {
        reaction.refused.put("a1", tooLarge());
        reaction.refused.put("b1", new BsonMaximumSizeExceededException("the document would be over 16 MB"));
        reaction.refused.put("c1", new CodecConfigurationException("no codec"));

        reader.onMessage(List.of(event("a", 1), event("b", 1), event("c", 1), event("d", 1), event("a", 2)));

        assertThat(deadLetters.list(null, 10))
                .extracting(DeadLetter::subject, DeadLetter::sequence)
                .containsExactlyInAnyOrder(tuple("a", 1L), tuple("b", 1L), tuple("c", 1L));
        assertThat(deadLetters.list(null, 10)).extracting(DeadLetter::reason).anyMatch(it -> it.contains("17419"));
        assertThat(reaction.applied).containsEntry("d", List.of(1L));
    }

    @Test
    void a_database_that_is_away_is_waited_for_and_then_everything_is_applied() {
        for (var passing : List.of(
                new MongoTimeoutException("no server"),
                new MongoSocketReadException("broken off", new ServerAddress("db")),
                command(10107),
                command(189))) {
            reaction.refused.put("a1", passing);

            assertThatThrownBy(() -> reader.onMessage(List.of(event("a", 1), event("b", 1))))
                    .isInstanceOf(KafkaException.class)
                    .hasCause(passing);
            assertThat(deadLetters.list(null, 10)).isEmpty();
        }
        reaction.refused.clear();

        reader.onMessage(List.of(event("a", 1), event("b", 1)));

        assertThat(reaction.applied).containsEntry("a", List.of(1L)).containsEntry("b", List.of(1L));
    }

    @Test
    void each_record_is_read_once_and_handed_to_every_reaction_that_takes_it() {
        var outsider = outsider();

        readerOf(reaction, neighbour, outsider).onMessage(List.of(event("a", 1)));

        assertThat(reaction.heard).singleElement().isSameAs(neighbour.heard.getFirst());
        assertThat(outsider.heard).isEmpty();
    }

    @Test
    void a_poisoned_reaction_holds_up_no_other_and_has_the_dead_letters_alone() {
        reaction.broken.addAll(List.of("a1", "a2"));

        readerOf(reaction, neighbour).onMessage(List.of(event("a", 1), event("b", 1), event("a", 2)));

        assertThat(neighbour.applied).containsEntry("a", List.of(1L, 2L)).containsEntry("b", List.of(1L));
        assertThat(reaction.applied).containsEntry("b", List.of(1L));
        assertThat(deadLetters.list(null, 10))
                .extracting(DeadLetter::reader, DeadLetter::subject, DeadLetter::sequence)
                .containsExactlyInAnyOrder(tuple("recording", "a", 1L), tuple("recording", "a", 2L));
    }

    @Test
    void a_reaction_that_cannot_say_whose_an_event_is_puts_it_aside_and_the_others_go_on() {
        var lost = new RecordingReaction(
                "lost", Targets.of(CaseClosedV1.class, closed -> String.valueOf(Integer.parseInt(closed.caseId()))));

        readerOf(lost, reaction).onMessage(List.of(event("a", 1)));

        assertThat(reaction.applied).containsEntry("a", List.of(1L));
        assertThat(deadLetters.list(null, 10)).extracting(DeadLetter::reader).containsExactly("lost");
    }

    @Test
    void what_is_no_event_is_put_aside_by_each_reaction_that_would_have_taken_it() {
        var poison =
                new ConsumerRecord<>(EventContracts.APPROVAL, 0, offset++, "p1", "!".getBytes(StandardCharsets.UTF_8));

        readerOf(reaction, neighbour, outsider()).onMessage(List.of(poison));

        assertThat(deadLetters.list(null, 10))
                .extracting(DeadLetter::reader)
                .containsExactlyInAnyOrder("recording", "neighbour");
    }

    @Test
    void a_replay_touches_only_the_reaction_that_put_the_event_aside() {
        reaction.broken.add("a1");
        readerOf(reaction, neighbour).onMessage(List.of(event("a", 1)));
        reaction.broken.clear();
        neighbour.heard.clear();

        deadLetters.replay(deadLetters.list(null, 10).getFirst().id(), "admin1");

        assertThat(reaction.applied).containsEntry("a", List.of(1L));
        assertThat(neighbour.heard).isEmpty();
    }

    @Test
    void while_one_reaction_is_in_trouble_that_passes_the_poll_comes_again_and_the_others_apply_it_once() {
        var both = readerOf(reaction, neighbour);
        var poll = List.of(event("a", 1), event("b", 1));
        reaction.busy = true;
        assertThatThrownBy(() -> both.onMessage(poll)).isInstanceOf(KafkaException.class);
        assertThat(neighbour.applied).containsEntry("a", List.of(1L)).containsEntry("b", List.of(1L));
        reaction.busy = false;

        both.onMessage(poll);

        assertThat(neighbour.applied).containsEntry("a", List.of(1L)).containsEntry("b", List.of(1L));
        assertThat(reaction.applied).containsEntry("a", List.of(1L)).containsEntry("b", List.of(1L));
        assertThat(deadLetters.list(null, 10)).isEmpty();
    }

    @Test
    void a_reaction_that_stays_in_trouble_alone_puts_its_events_aside_until_a_turn_is_without_trouble() {
        var both = readerOf(reaction, neighbour);
        reaction.busy = true;
        var first = List.of(event("a", 1));
        for (int turn = 0; turn < ReactionAtWork.PATIENCE; turn++)
            assertThatThrownBy(() -> both.onMessage(first)).isInstanceOf(KafkaException.class);

        both.onMessage(first);
        both.onMessage(List.of(event("a", 2)));

        assertThat(deadLetters.list(null, 10))
                .extracting(DeadLetter::reader, DeadLetter::sequence)
                .containsExactly(tuple("recording", 1L), tuple("recording", 2L));
        assertThat(neighbour.applied).containsEntry("a", List.of(1L, 2L));
        reaction.busy = false;
        both.onMessage(List.of(event("a", 3)));
        reaction.busy = true;
        assertThatThrownBy(() -> both.onMessage(List.of(event("a", 4)))).isInstanceOf(KafkaException.class);
    }

    @Test
    void while_the_database_takes_no_writes_nothing_is_put_aside_however_long_it_lasts() {
        var away = MongoClients.create(server.uri());
        deadLetters = new DeadLetters(
                away.getDatabase("away"), producer, List.of(reaction), Clock.fixed(NOW, ZoneOffset.UTC));
        away.close();
        var waiting = readerOf(reaction);
        reaction.busy = true;

        for (int turn = 0; turn < 2 * ReactionAtWork.PATIENCE; turn++)
            assertThatThrownBy(() -> waiting.onMessage(List.of(event("a", 1)))).isInstanceOf(AggregateBusy.class);
    }

    @Test
    void a_process_that_ends_between_two_reactions_has_the_poll_heard_again_and_nothing_is_done_twice() {
        var poll = List.of(event("a", 1), event("a", 2));
        reaction.dies = true;
        assertThatThrownBy(() -> readerOf(neighbour, reaction).onMessage(poll))
                .hasCauseInstanceOf(AssertionError.class);
        reaction.dies = false;

        readerOf(neighbour, reaction).onMessage(poll);

        assertThat(neighbour.heard).hasSize(4);
        assertThat(neighbour.applied).containsEntry("a", List.of(1L, 2L));
        assertThat(reaction.applied).containsEntry("a", List.of(1L, 2L));
    }

    @Test
    void the_lag_of_each_reaction_is_measured_and_a_clock_that_was_set_back_makes_none() {
        readerOf(reaction, neighbour)
                .onMessage(List.of(event("a", 1, NOW.minusSeconds(2)), event("b", 1, NOW.plusSeconds(9))));

        for (var name : List.of("recording", "neighbour")) {
            var lag = meters.get("onestop.events.lag").tag("reader", name).timer();
            assertThat(lag.count()).isEqualTo(2);
            assertThat(lag.totalTime(TimeUnit.SECONDS)).isEqualTo(2);
        }
    }

    private static MongoBulkWriteException tooLarge() {
        var error = new BulkWriteError(17419, "resulting document is larger than 16777216", new BsonDocument(), 0);
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(), List.of(error), null, new ServerAddress("db"), Set.of());
    }

    private static MongoCommandException command(int code) {
        var answer = new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code));
        return new MongoCommandException(answer, new ServerAddress("db"));
    }

    private ConsumerRecord<String, byte[]> event(String subject, long sequence) {
        return event(subject, sequence, NOW);
    }

    private ConsumerRecord<String, byte[]> event(String subject, long sequence, Instant at) {
        var fact = new CaseClosedV1("p1", "c1", Word.of(HowItEnded.GRANTED), NOW);
        var entry = new OutboxEntry(
                UUID.randomUUID(), "case.closed.v1", sequence, at, "p1", "agent1", null, EventJson.write(fact));
        var sent = EventHeaders.toRecord(entry, subject, "/onestop/test");
        var message = new ConsumerRecord<>(sent.topic(), 0, offset++, sent.key(), sent.value());
        sent.headers().forEach(header -> message.headers().add(header));
        return message;
    }

    private static boolean isPoison(ConsumerRecord<String, byte[]> message) {
        return message.value() != null && new String(message.value(), StandardCharsets.UTF_8).equals("{");
    }

    /** Of another topic, so nothing here concerns it. */
    private static RecordingReaction outsider() {
        return new RecordingReaction("outsider", Targets.all(Set.of(EventContracts.INTAKE), _ -> "all"));
    }

    /** Applies what is not broken, and only that. */
    private static final class RecordingReaction extends EventReaction {
        private final Map<String, List<Long>> applied = new ConcurrentHashMap<>();
        private final List<EventEnvelope> heard = new CopyOnWriteArrayList<>();
        private final Set<String> broken = new HashSet<>();
        private final Map<String, RuntimeException> refused = new ConcurrentHashMap<>();
        private boolean busy;
        private boolean dies;

        RecordingReaction(String name, Targets targets) {
            super(name, Pace.AT_ONCE, targets);
        }

        @Override
        public void apply(String target, List<EventEnvelope> events) {
            if (dies) throw new AssertionError("the process ends here");
            if (busy) throw new AggregateBusy("busy");
            heard.addAll(events);
            for (var event : events) {
                var name = target + event.sequence();
                if (refused.containsKey(name)) throw refused.get(name);
                if (broken.contains(name)) throw new IllegalStateException("broken " + name);
                var sequences = applied.computeIfAbsent(target, _ -> new ArrayList<>());
                if (!sequences.contains(event.sequence())) sequences.add(event.sequence());
            }
        }
    }
}
