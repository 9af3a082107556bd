package cn.yongji.onestop.platform.messaging;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.RawJson;
import cn.yongji.onestop.platform.aggregate.Ticket;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process that writes and publishes until it is killed. It prints {@code ack TICKET SEQUENCE} for every command that
 * has been acknowledged. Arguments: database URI, database, broker, first ticket number.
 */
final class OutboxVictim {
    private static final int WRITERS = 6;
    private static final int COMMANDS_PER_TICKET = 9;

    private OutboxVictim() {}

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        var database = MongoClients.create(arguments[0])
                .getDatabase(arguments[1])
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", arguments[2], "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        var relay =
                new OutboxRelay(producer, "/onestop/victim", new UnsentEvents(database, 12, new SimpleMeterRegistry()));
        var tickets = new AggregateStores(database, relay, JsonMapper.shared()).of(Ticket.MAPPING);
        relay.start();
        new OutboxSweep(relay, Duration.ZERO).run();
        int first = Integer.parseInt(arguments[3]);
        for (int writer = 0; writer < WRITERS; writer++) {
            int start = first + writer;
            Thread.ofPlatform().start(() -> {
                for (int ticket = start; ; ticket += WRITERS) work(tickets, "ticket-" + ticket);
            });
        }
    }

    private static void work(cn.yongji.onestop.platform.aggregate.AggregateStore<Ticket> tickets, String id) {
        var fact = new CaseClosedV1("project-" + id, id, Word.of(HowItEnded.GRANTED), Instant.EPOCH);
        tickets.create(id, new Asked<>(command(), _ -> done()), Ticket.open(), java.util.List.of(fact));
        acknowledged(id, 1);
        for (int sequence = 2; sequence <= COMMANDS_PER_TICKET; sequence++) {
            var note = "n" + sequence;
            tickets.change(
                    id,
                    new Asked<>(command(), _ -> done()),
                    stored -> Decision.changed(stored.state().with(note), fact));
            acknowledged(id, sequence);
        }
    }

    private static void acknowledged(String id, int sequence) {
        synchronized (System.out) {
            System.out.println("ack " + id + " " + sequence);
            System.out.flush();
        }
    }

    private static Command command() {
        return new Command("victim", UUID.randomUUID().toString(), "hash", Instant.EPOCH, "victim", null);
    }

    private static Answer done() {
        return new Answer(200, null, null, new RawJson("{}"));
    }
}
