package cn.yongji.onestop.local.stack.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * The least that any service with our promises has to do for one command: one endpoint, one guarded update that is synced
 * before it is answered, one send that is awaited. In a process of its own, as a service is. Arguments: port, database,
 * broker.
 */
public final class Floor {
    private static final String TOPIC = "onestop.bench";
    private static final int STATE_BYTES = 2_000;

    private final MongoCollection<Document> documents;
    private final KafkaProducer<String, byte[]> producer;

    private Floor(MongoCollection<Document> documents, KafkaProducer<String, byte[]> producer) {
        this.documents = documents;
        this.producer = producer;
    }

    public static void main(String[] arguments) throws IOException {
        var documents = MongoClients.create(arguments[1])
                .getDatabase("onestop_bench")
                .getCollection("floor")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", arguments[2], "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new Floor(documents, producer)::handle);
        server.start();
        System.out.println("floor ready");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var id = exchange.getRequestURI().getPath();
            var version = Long.parseLong(exchange.getRequestHeaders().getFirst("If-Match"));
            write(id, version, body);
            producer.send(new ProducerRecord<>(TOPIC, id, body)).get();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException("the broker did not take the event", e);
        }
    }

    private void write(String id, long version, byte[] body) throws IOException {
        if (version == 0) {
            var state = "x".repeat(STATE_BYTES);
            documents.insertOne(new Document("_id", id).append("version", 1L).append("state", state));
            return;
        }
        var update = Updates.combine(
                Updates.inc("version", 1L), Updates.set("last", new String(body, StandardCharsets.UTF_8)));
        var written = documents.updateOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", version)), update);
        if (written.getMatchedCount() != 1) throw new IOException("lost the race on " + id);
    }
}
