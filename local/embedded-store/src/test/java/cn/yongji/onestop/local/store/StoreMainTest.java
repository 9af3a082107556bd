package cn.yongji.onestop.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreMainTest {

    @TempDir
    Path folder;

    @Test
    void a_second_start_finds_the_data_of_the_first() throws Exception {
        try (var store = StoreProcess.start(folder);
                var client = MongoClients.create(store.uri())) {
            var collection = client.getDatabase("db").getCollection("c");
            collection.insertOne(new Document("_id", 1).append("n", 1));
            collection.createIndex(new Document("n", 1));
            assertThat(store.stop()).as("ended by SIGTERM").isEqualTo(128 + 15);
        }
        try (var store = StoreProcess.start(folder);
                var client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase("db")
                            .getCollection("c")
                            .find(eq("n", 1))
                            .first())
                    .isEqualTo(new Document("_id", 1).append("n", 1));
        }
    }

    @Test
    void what_cannot_work_is_one_clear_sentence() throws Exception {
        try (var store = StoreProcess.start(folder.resolve("a"))) {
            var port = Integer.toString(store.port());

            assertThat(refusal("--port", port, "--data", folder.resolve("b").toString()))
                    .isEqualTo("1: port " + port + " is taken");
            assertThat(refusal("--port", "0", "--data", folder.resolve("a").toString()))
                    .isEqualTo("1: the data folder " + folder.resolve("a") + " is in use by another process");
        }
        assertThat(refusal("--port", "many", "--data", folder.toString())).isEqualTo("2: not a port number: many");
        assertThat(refusal("--port", "0")).isEqualTo("2: usage: StoreMain --port <number> --data <folder>");
    }

    private static String refusal(String... arguments) throws IOException, InterruptedException {
        var process = StoreProcess.launch(List.of(), arguments);
        try (var errors = process.errorReader()) {
            var message = String.join("\n", errors.readAllLines());
            return process.waitFor() + ": " + message;
        }
    }
}
