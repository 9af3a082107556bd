package cn.yongji.onestop.local.store.contract;

import static cn.yongji.onestop.local.store.contract.Contract.doc;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.store.EmbeddedStore;
import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract on the embedded store. */
class EmbeddedStoreContractTest implements WriteContract, ReadContract, IndexContract, PatternContract, StrictContract {

    private static EmbeddedStore store;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.start();
        client = Contract.connect(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Override
    public MongoClient client() {
        return client;
    }

    @Test
    void a_cursor_that_is_closed_early_is_forgotten() {
        var collection = collection();
        collection.insertMany(
                IntStream.range(0, 50).mapToObj(i -> new Document("_id", i)).toList());

        try (var cursor = collection.find().batchSize(5).cursor()) {
            cursor.next();
        }

        var open = database()
                .runCommand(doc("{serverStatus: 1}"))
                .getEmbedded(List.of("metrics", "cursor", "open", "total"), Number.class);
        assertThat(open.longValue()).isZero();
    }
}
