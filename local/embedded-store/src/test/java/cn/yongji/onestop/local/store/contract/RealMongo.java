package cn.yongji.onestop.local.store.contract;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** A MongoDB that is running somewhere, or one started from a binary as a replica set of one. */
final class RealMongo {

    private final MongoClient client;
    private final Process process;

    private RealMongo(MongoClient client, Process process) {
        this.client = client;
        this.process = process;
    }

    static boolean isThere() {
        return System.getenv("MONGODB_URI") != null || System.getenv("ONESTOP_MONGOD") != null;
    }

    static RealMongo start(Path folder) throws IOException {
        var uri = System.getenv("MONGODB_URI");
        if (uri != null) {
            return new RealMongo(Contract.connect(uri), null);
        }
        var port = freePort();
        var process = new ProcessBuilder(
                        System.getenv("ONESTOP_MONGOD"),
                        "--replSet",
                        "rs0",
                        "--bind_ip",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--dbpath",
                        Files.createDirectories(folder.resolve("db")).toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mongod.log").toFile())
                .start();
        initiate(port);
        // The driver waits until the only member has elected itself.
        return new RealMongo(Contract.connect("mongodb://127.0.0.1:" + port + "/?replicaSet=rs0"), process);
    }

    private static void initiate(int port) {
        try (var direct = MongoClients.create("mongodb://127.0.0.1:" + port + "/?directConnection=true")) {
            var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
            var config = new Document("_id", "rs0").append("members", List.of(member));
            direct.getDatabase("admin").runCommand(new Document("replSetInitiate", config));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    MongoClient client() {
        return client;
    }

    void close() throws InterruptedException {
        client.close();
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }
}
