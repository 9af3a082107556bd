package cn.yongji.onestop.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is on this machine.
 *
 * @param home the folder of the repository
 * @param data what the first start leaves for the second
 * @param mongodbUri a database that is there already
 * @param mongod the program that serves one, if the embedded store is not wanted
 */
public record Settings(
        Path home,
        Path data,
        Ports ports,
        @Nullable String mongodbUri,
        @Nullable Path mongod) {

    public static final int DEFAULT_PORT = 8080;

    /** From the environment: ONESTOP_PORT, ONESTOP_DATA, ONESTOP_MONGOD, MONGODB_URI. */
    public static Settings from(Map<String, String> environment, Path home) throws StackFailure {
        var port = environment.get("ONESTOP_PORT");
        var data = environment.get("ONESTOP_DATA");
        return new Settings(
                home,
                data == null ? home.resolve(".data") : Path.of(data).toAbsolutePath(),
                new Ports(port == null ? DEFAULT_PORT : portOf(port)),
                given(environment.get("MONGODB_URI")),
                Mongod.find(environment));
    }

    public Settings onPort(String port) throws StackFailure {
        return new Settings(home, data, new Ports(portOf(port)), mongodbUri, mongod);
    }

    /** On the ports of the system that runs with this data folder, or ran last. */
    public Settings asRunning() throws StackFailure {
        var file = folders().port();
        try {
            return Files.exists(file) ? onPort(Files.readString(file).strip()) : this;
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

    private static int portOf(String text) throws StackFailure {
        try {
            var port = Integer.parseInt(text);
            if (port >= 1024 && port <= 65_535 - Ports.SPAN) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Said below, together with numbers that are out of range.
        }
        throw new StackFailure("\"" + text + "\" is no port to start from: give a number between 1024 and "
                + (65_535 - Ports.SPAN) + ".");
    }
}
