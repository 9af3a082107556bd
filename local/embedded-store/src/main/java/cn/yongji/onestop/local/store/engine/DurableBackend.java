package cn.yongji.onestop.local.store.engine;

import cn.yongji.onestop.local.store.file.StoreFile;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All databases of one store. */
public final class DurableBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropdatabase",
            "dropindexes",
            "renamecollection");

    private final StoreFile file;

    public DurableBackend(StoreFile file) {
        this.file = file;
        version(new AdvertisedVersion());
        file.mapNames().stream()
                .filter(map -> map.startsWith(DurableDatabase.MAP_PREFIX))
                .map(map -> map.substring(DurableDatabase.MAP_PREFIX.length()))
                .map(namespace -> namespace.substring(0, namespace.indexOf('.')))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    /** Whether the answer has to wait for the disk. */
    public static boolean isWrite(Document command) {
        var name = command.keySet().iterator().next().toLowerCase(Locale.ROOT);
        return WRITES.contains(name) || (name.equals("aggregate") && writesItsResult(command));
    }

    private static boolean writesItsResult(Document command) {
        return command.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, file, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello" -> greeting(super.handleCommand(channel, database, "ismaster", query), "isWritablePrimary");
            case "ismaster" -> greeting(super.handleCommand(channel, database, command, query), "ismaster");
            case "listdatabases" -> listDatabases();
            case "buildinfo" ->
                super.handleCommand(channel, database, command, query).append("bits", 64);
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    /** The library opens every database a second time for this. */
    private Document listDatabases() {
        var databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name)
                        .append("empty", resolveDatabase(name).isEmpty()))
                .toList();
        return new Document("databases", databases).append("ok", 1.0);
    }

    private static Document greeting(Document answer, String primaryField) {
        answer.remove("ismaster");
        return answer.append(primaryField, true)
                .append("maxBsonObjectSize", RequestMemory.document())
                .append("maxMessageSizeBytes", RequestMemory.message())
                .append("helloOk", true)
                .append("readOnly", false);
    }
}
