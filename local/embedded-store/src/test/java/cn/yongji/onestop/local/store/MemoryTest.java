package cn.yongji.onestop.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No request ends the store: it runs with the memory of the one-command start, and each of these asks for more. */
class MemoryTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int OP_MSG = 2013;

    @TempDir
    Path folder;

    private StoreProcess store;
    private MongoClient client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void start() throws Exception {
        store = StoreProcess.start(folder);
        client = MongoClients.create(store.uri());
        documents = client.getDatabase("db").getCollection("c");
        documents.insertOne(new Document("_id", 0).append("n", 0).append("texts", List.of("small")));
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void a_document_that_is_too_large_is_refused() {
        var large = new Document("_id", 1).append("text", "长".repeat(6 * MEGABYTE));

        assertThatThrownBy(() -> documents.insertOne(large))
                .as("the driver knows from the store what it takes")
                .isInstanceOf(BsonMaximumSizeExceededException.class);

        assertServes();
    }

    @Test
    void a_message_that_is_too_large_is_refused_by_its_length_whoever_sends_it() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), store.port())) {
            var announced = 40 * MEGABYTE;
            var header = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
            header.putInt(announced).putInt(7).putInt(0).putInt(OP_MSG);
            socket.getOutputStream().write(header.array());
            for (var sent = 16; sent < announced; sent += MEGABYTE)
                socket.getOutputStream().write(new byte[Math.min(MEGABYTE, announced - sent)]);

            assertThat(answer(socket)).contains("BSONObjectTooLarge");
        }
        assertServes();
    }

    @Test
    void a_document_that_grows_and_grows_is_refused_at_the_limit_and_stays_as_it_is_in_its_indexes_too() {
        documents.createIndex(new Document("n", 1));
        var pushed = 0;
        var refused = 0;
        while (refused == 0 && pushed < 30) {
            var more = Updates.combine(Updates.push("texts", "x".repeat(MEGABYTE)), Updates.inc("n", 1));
            try {
                documents.updateOne(eq("_id", 0), more);
                pushed++;
            } catch (MongoException e) {
                refused = e.getCode();
            }
        }

        assertThat(refused).isEqualTo(17419);
        assertThat(documents.countDocuments(eq("n", pushed))).isEqualTo(1);
        assertThat(documents.countDocuments(eq("n", pushed + 1))).isZero();
        assertServes();
    }

    @Test
    void what_does_not_fit_into_memory_is_not_sorted_there_and_can_be_read_by_a_cursor() {
        IntStream.range(1, 60)
                .forEach(i -> documents.insertOne(
                        new Document("_id", i).append("n", -i).append("text", "x".repeat(MEGABYTE))));

        assertThatThrownBy(() -> documents.find().sort(Sorts.ascending("n")).into(new ArrayList<>()))
                .isInstanceOfSatisfying(
                        MongoException.class, it -> assertThat(it.getCode()).isEqualTo(292));

        var seen = new ArrayList<Integer>();
        documents.find().sort(Sorts.ascending("_id")).batchSize(1_000).forEach(it -> seen.add(it.getInteger("_id")));
        assertThat(seen).isEqualTo(IntStream.range(0, 60).boxed().toList());
        assertServes();
    }

    @Test
    void many_who_ask_for_much_at_once_do_not_end_it() throws Exception {
        IntStream.range(1, 40)
                .forEach(i -> documents.insertOne(new Document("_id", i).append("text", "字".repeat(2 * MEGABYTE))));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> {
                        try {
                            documents.find().forEach(it -> {});
                            return true;
                        } catch (MongoException _) {
                            // Refused, or cut off: it may try again.
                            return false;
                        }
                    }))
                    .toList();
            for (var reader : readers) reader.get();
        }
        assertServes();
    }

    private static String answer(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var length = Integer.reverseBytes(in.readInt());
        return new String(in.readNBytes(length - 4), StandardCharsets.ISO_8859_1);
    }

    private void assertServes() {
        documents.updateOne(eq("_id", 0), Updates.set("served", true));
        assertThat(documents.find(eq("_id", 0)).first()).containsEntry("served", true);
        assertThat(store.isAlive()).isTrue();
    }
}
