package cn.yongji.onestop.ledger.entry;

import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.entry.mongo.MongoSegments;
import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoRecordingTest extends RecordingContract {
    private static MongoClient client;
    private static MongoSegments segments;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestStore.uri());
        segments = new MongoSegments(client.getDatabase(TestedStore.own("recording_contract")));
        segments.prepare();
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    Segments segments() {
        return segments;
    }
}
