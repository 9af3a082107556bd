package cn.yongji.onestop.local.store.contract;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** Where the tests of a contract get their database from. */
public interface Contract {

    AtomicInteger NAMES = new AtomicInteger();

    MongoClient client();

    default MongoDatabase database() {
        return client().getDatabase("onestop_contract");
    }

    /** An empty collection with a name of its own. */
    default MongoCollection<Document> collection() {
        var collection = database().getCollection("c" + NAMES.incrementAndGet());
        collection.drop();
        return collection;
    }

    static MongoClient connect(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    static Document doc(String json) {
        return Document.parse(json);
    }

    static List<Object> ids(FindIterable<Document> found) {
        return found.map(document -> document.get("_id")).into(new ArrayList<>());
    }
}
