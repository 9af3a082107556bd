package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests share that break a ledger behind the service's back. It is whole again after each: all tests write to one log. */
abstract class BrokenLedgerHttp extends LedgerHttp {
    @Autowired
    MongoDatabase database;

    private Optional<Document> whole = Optional.empty();

    /** The ledger of this test as it is stored, once all of it is in the log: from now on it may be broken. */
    Document toBreak() {
        if (whole.isEmpty()) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Objects.equals(stored().get("logged"), stored().get("length")));
            whole = Optional.of(stored());
        }
        return stored();
    }

    @AfterEach
    void mend() {
        whole.ifPresent(
                it -> ledgers().replaceOne(new Document("_id", it.get("_id")), it, new ReplaceOptions().upsert(true)));
    }

    MongoCollection<Document> ledgers() {
        return database.getCollection("ledgers");
    }

    private Document stored() {
        var segment = ledgers().find(new Document("project", project)).first();
        assertThat(segment).isNotNull();
        return segment;
    }
}
