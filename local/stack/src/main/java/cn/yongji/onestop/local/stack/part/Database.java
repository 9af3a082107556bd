package cn.yongji.onestop.local.stack.part;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.app.Jars;
import cn.yongji.onestop.local.stack.part.Part.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first that there is: a given address, a MongoDB server program, the embedded store. */
final class Database {

    private static final String REPLICA_SET = "onestop";
    private static final String NAME = "store";

    private final Settings settings;
    private final Jars jars;

    Database(Settings settings, Jars jars) {
        this.settings = settings;
        this.jars = jars;
    }

    /** Nothing to start where an address was given. */
    Optional<Part> part() throws StackFailure {
        if (settings.mongodbUri() != null) {
            return Optional.empty();
        }
        var mongod = settings.mongod();
        return Optional.of(mongod == null ? embedded() : server(mongod));
    }

    String uri() {
        var given = settings.mongodbUri();
        if (given != null) {
            return given;
        }
        var address = "mongodb://127.0.0.1:" + port();
        return settings.mongod() == null ? address : address + "/?replicaSet=" + REPLICA_SET;
    }

    String inWords() {
        if (settings.mongodbUri() != null) {
            return "the database of MONGODB_URI";
        }
        var mongod = settings.mongod();
        return mongod == null ? "the embedded store" : "MongoDB (" + mongod + ")";
    }

    private int port() {
        return settings.ports().store();
    }

    private Part embedded() throws StackFailure {
        var arguments = List.of(
                "--port", String.valueOf(port()),
                "--data", settings.folders().of(NAME).toString());
        return part(
                "database (embedded store)",
                Java.enduring("192m", jars.find("local/embedded-store", "onestop-embedded-store"), arguments),
                new Readiness.Says("store ready on " + port()));
    }

    private Part server(Path mongod) throws StackFailure {
        var files = settings.folders().of("mongod");
        try {
            Files.createDirectories(files);
        } catch (IOException e) {
            throw new StackFailure("The folder " + files + " cannot be made: " + e.getMessage(), e);
        }
        var command = List.of(
                mongod.toString(),
                "--dbpath",
                files.toString(),
                "--port",
                String.valueOf(port()),
                "--bind_ip",
                "127.0.0.1",
                "--replSet",
                REPLICA_SET,
                "--wiredTigerCacheSizeGB",
                "0.25");
        return part("database (MongoDB)", command, new Readiness.IsPrimary(port(), REPLICA_SET));
    }

    private Part part(String purpose, List<String> command, Readiness readiness) {
        return new Part(NAME, purpose, Layer.FOUNDATION, List.of(port()), command, Map.of(), readiness);
    }
}
