package cn.yongji.onestop.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is on this machine.
 *
 * @param home the folder of the repository
 * @param data what the first start leaves for the second
 * @param mongodbUri a database that is there already
 * @param mongod the program that serves one, if the embedded store is not wanted
 * @param patience how long the start waits when nothing gets on any more
 */
public record Settings(
        Path home,
        Path data,
        Ports ports,
        @Nullable String mongodbUri,
        @Nullable Path mongod,
        Duration patience) {

    public static final int DEFAULT_PORT = 8080;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    public Settings(Path home, Path data, Ports ports, @Nullable String mongodbUri, @Nullable Path mongod) {
        this(home, data, ports, mongodbUri, mongod, PATIENCE);
    }

    /** From the environment: ONESTOP_PORT, ONESTOP_INSTANCES, ONESTOP_DATA, ONESTOP_MONGOD, MONGODB_URI, ONESTOP_PATIENCE. */
    public static Settings from(Map<String, String> environment, Path home) throws StackFailure {
        var port = environment.get("ONESTOP_PORT");
        var data = environment.get("ONESTOP_DATA");
        var instances = InstanceCounts.parse(environment.getOrDefault("ONESTOP_INSTANCES", ""));
        return new Settings(
                home,
                data == null ? home.resolve(".data") : Path.of(data).toAbsolutePath(),
                onPort(port == null ? String.valueOf(DEFAULT_PORT) : port, instances),
                given(environment.get("MONGODB_URI")),
                Mongod.find(environment),
                patience(environment.get("ONESTOP_PATIENCE")));
    }

    private static Duration patience(@Nullable String seconds) throws StackFailure {
        try {
            var patience = seconds == null ? PATIENCE : Duration.ofSeconds(Integer.parseInt(seconds));
            if (patience.isPositive()) {
                return patience;
            }
        } catch (NumberFormatException _) {
            // Said below, together with numbers that are no patience.
        }
        throw new StackFailure("ONESTOP_PATIENCE=" + seconds + ": give a number of seconds above 0.");
    }

    public Settings onPort(String port) throws StackFailure {
        return new Settings(home, data, onPort(port, ports.instances()), mongodbUri, mongod, patience);
    }

    /** On the ports of the system that runs with this data folder, or ran last. */
    public Settings asRunning() throws StackFailure {
        var port = written(folders().port());
        if (port.isEmpty()) return this;
        var running = InstanceCounts.parse(written(folders().instances()).orElse(""));
        return new Settings(home, data, onPort(port.get(), running), mongodbUri, mongod, patience);
    }

    private static Optional<String> written(Path file) throws StackFailure {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new StackFailure("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Folders folders() {
        return new Folders(data);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static Ports onPort(String text, InstanceCounts instances) throws StackFailure {
        var highest = 65_535 - new Ports(0, instances).last();
        try {
            var port = Integer.parseInt(text);
            if (port >= 1024 && port <= highest) {
                return new Ports(port, instances);
            }
        } catch (NumberFormatException _) {
            // Said below, together with numbers that are out of range.
        }
        throw new StackFailure(
                "\"" + text + "\" is no port to start from: give a number between 1024 and " + highest + ".");
    }
}
