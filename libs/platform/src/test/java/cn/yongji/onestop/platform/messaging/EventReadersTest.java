package cn.yongji.onestop.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.platform.aggregate.OutboxEntry;
import cn.yongji.onestop.platform.event.EventJson;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Over a real broker: who reads what, together with whom, and from where after an end. */
class EventReadersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static TestedStore server;
    private static MongoClient client;
    private static TestBroker broker;
    private static Producer<String, byte[]> producer;
    private static Admin admin;

    private final String service = "service-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        server = TestedStore.start();
        client = MongoClients.create(server.uri());
        broker = new TestBroker();
        producer = broker.producer();
        admin = Admin.create(Map.of("bootstrap.servers", broker.address()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        producer.close();
        broker.close();
        client.close();
        server.close();
    }

    @Test
    void every_topic_is_read_once_and_those_who_hurry_do_not_wait_for_the_others() {
        var hurried = new Noting(Pace.AT_ONCE, Targets.of(ProjectOpenedV1.class, ProjectOpenedV1::projectId));
        var both = new Noting(
                Pace.UNHURRIED,
                Targets.of(ProjectOpenedV1.class, ProjectOpenedV1::projectId)
                        .and(CaseClosedV1.class, CaseClosedV1::caseId));
        var silent = new Noting(Pace.UNHURRIED, Targets.of(CalendarPublishedV1.class, CalendarPublishedV1::projectId));

        assertThat(topics(containers(hurried, both, silent)))
                .containsExactly(
                        Set.of(EventContracts.INTAKE), Set.of(EventContracts.APPROVAL, EventContracts.REFERENCE));
        assertThat(topics(containers(both, silent)))
                .containsExactly(Set.of(EventContracts.INTAKE, EventContracts.APPROVAL, EventContracts.REFERENCE));
        assertThat(topics(containers(hurried, silent)))
                .containsExactly(Set.of(EventContracts.INTAKE, EventContracts.REFERENCE));
        assertThat(containers()).isEmpty();
    }

    @Test
    void two_instances_share_one_group_and_one_takes_over_when_the_other_stops() throws Exception {
        var closed = new Noting(Pace.AT_ONCE, Targets.of(CaseClosedV1.class, CaseClosedV1::caseId));
        var problems = new Noting(Pace.UNHURRIED, Targets.of(ProblemClosedV1.class, ProblemClosedV1::problemId));
        var first = new EventReaders(containers(closed, problems));
        var second = new EventReaders(containers(closed, problems));
        first.start();
        second.start();
        try {
            say(1, 20);
            await().atMost(PATIENCE).until(() -> closed.has(20) && problems.has(20));
            first.stop();

            say(21, 40);
            await().atMost(PATIENCE).until(() -> closed.has(40) && problems.has(40));
            assertThat(groups()).containsExactly(service);
        } finally {
            first.stop();
            second.stop();
        }
    }

    @Test
    void what_ended_between_two_reactions_is_heard_again_by_the_next_instance_and_done_once() throws Exception {
        var done = new Noting(Pace.AT_ONCE, Targets.of(CaseClosedV1.class, CaseClosedV1::caseId));
        var dying = new Noting(Pace.AT_ONCE, Targets.of(CaseClosedV1.class, CaseClosedV1::caseId));
        dying.dies = true;
        var first = new EventReaders(containers(done, dying));
        say(1, 20);
        first.start();
        await().atMost(PATIENCE).until(() -> !done.written.isEmpty());
        first.stop();
        assertThat(admin.listConsumerGroupOffsets(service)
                        .partitionsToOffsetAndMetadata()
                        .get())
                .allSatisfy((_, committed) -> assertThat(committed.offset()).isZero());

        dying.dies = false;
        var second = new EventReaders(containers(done, dying));
        second.start();
        try {
            await().atMost(PATIENCE).until(() -> done.has(20) && dying.has(20));
        } finally {
            second.stop();
        }
    }

    private List<ConcurrentMessageListenerContainer<String, byte[]>> containers(EventReaction... reactions) {
        var letters = new DeadLetters(client.getDatabase(service), producer, List.of(), Clock.systemUTC());
        var settings = Map.<String, Object>of("bootstrap.servers", broker.address());
        return new ReaderContainers(service, settings, letters, Clock.systemUTC(), new SimpleMeterRegistry())
                .of(List.of(reactions));
    }

    private static List<Set<String>> topics(List<ConcurrentMessageListenerContainer<String, byte[]>> containers) {
        return containers.stream()
                .map(it -> Set.of(it.getContainerProperties().getTopics()))
                .toList();
    }

    private List<String> groups() throws ExecutionException, InterruptedException {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(name -> name.startsWith(service))
                .toList();
    }

    /** To one case and one problem of each project, so that every partition has some. */
    private void say(long from, long to) throws ExecutionException, InterruptedException {
        for (long sequence = from; sequence <= to; sequence++) {
            for (int project = 1; project <= Noting.PROJECTS; project++) {
                var id = service + project;
                send(
                        "case.closed.v1",
                        id,
                        sequence,
                        new CaseClosedV1(id, id, Word.of(HowItEnded.GRANTED), Instant.EPOCH));
                send("problem.closed.v1", id, sequence, problemClosed(id));
            }
        }
    }

    private static void send(String type, String id, long sequence, EventContract fact)
            throws ExecutionException, InterruptedException {
        var entry = new OutboxEntry(
                UUID.randomUUID(), type, sequence, Instant.now(), id, "agent1", null, EventJson.write(fact));
        producer.send(EventHeaders.toRecord(entry, id, "/onestop/test")).get();
    }

    private static ProblemClosedV1 problemClosed(String id) {
        return new ProblemClosedV1(id, id, "solved", "agent1", Instant.EPOCH);
    }

    /** What both instances write to: the last sequence of each aggregate, which may not be skipped. */
    private final class Noting extends EventReaction {
        static final int PROJECTS = 8;
        private final Map<String, List<Long>> written = new ConcurrentHashMap<>();
        private volatile boolean dies;

        Noting(Pace pace, Targets targets) {
            super("noting-" + UUID.randomUUID(), pace, targets);
        }

        @Override
        public void apply(String target, List<EventEnvelope> events) {
            if (dies) throw new AssertionError("the process ends here");
            if (!target.startsWith(service)) return;
            written.compute(target, (_, known) -> {
                var sequences = known == null ? new ArrayList<Long>() : new ArrayList<>(known);
                for (var event : events) {
                    if (!sequences.contains(event.sequence())) sequences.add(event.sequence());
                }
                return sequences;
            });
        }

        boolean has(long last) {
            return written.size() == PROJECTS
                    && written.values().stream().allMatch(it -> it.size() == last)
                    && written.values().stream()
                            .allMatch(it -> it.equals(
                                    LongStream.rangeClosed(1, last).boxed().toList()));
        }
    }
}
