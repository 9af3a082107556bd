package cn.yongji.onestop.local.stack.process;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Makes a MongoDB server a replica set of one: only such a server acknowledges as production does. */
final class ReplicaSet {

    private static final int NOT_YET_INITIALIZED = 94;

    private ReplicaSet() {}

    static boolean isPrimary(int port, String name) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port + "/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .build();
        try (var client = MongoClients.create(settings)) {
            return isPrimary(client.getDatabase("admin"), port, name);
        } catch (MongoException _) {
            return false;
        }
    }

    private static boolean isPrimary(MongoDatabase admin, int port, String name) {
        try {
            admin.runCommand(new Document("replSetGetStatus", 1));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == NOT_YET_INITIALIZED) {
                initiate(admin, port, name);
            }
        }
        return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
    }

    private static void initiate(MongoDatabase admin, int port, String name) {
        var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        admin.runCommand(new Document("replSetInitiate", new Document("_id", name).append("members", List.of(member))));
    }
}
