package cn.yongji.onestop.local.store;

import cn.yongji.onestop.local.store.file.StoreFile;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The store as a process of its own: {@code --port 8094 --data .data/store}. */
public final class StoreMain {

    private static final int MISUSED = 2;
    private static final int FAILED = 1;

    private StoreMain() {}

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "cn/yongji/onestop/local/store/store-logback.xml");
        var options = options(arguments);
        if (options == null) {
            stop(MISUSED, "usage: StoreMain --port <number> --data <folder>");
            return;
        }
        try {
            var store = EmbeddedStore.start(
                    Path.of(options.get("--data")), Integer.parseInt(options.get("--port")), StoreMain::fail);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-shutdown"));
            System.out.println("store ready on " + store.port());
            store.awaitClosed();
        } catch (StoreFile.FolderInUse inUse) {
            stop(FAILED, String.valueOf(inUse.getMessage()));
        } catch (NumberFormatException notANumber) {
            stop(MISUSED, "not a port number: " + options.get("--port"));
        } catch (IOException failed) {
            stop(
                    FAILED,
                    failed.getCause() instanceof BindException
                            ? "port " + options.get("--port") + " is taken"
                            : "cannot start with the data folder " + options.get("--data") + ": "
                                    + failed.getMessage());
        }
    }

    private static @Nullable Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        return options.keySet().equals(Set.of("--port", "--data")) && arguments.length == 4 ? options : null;
    }

    /** A store that cannot write must not look alive. What it has acknowledged is in the journal. */
    private static void fail(Throwable cause) {
        System.err.println("the store cannot write any more: " + cause.getMessage());
        Runtime.getRuntime().halt(FAILED);
    }

    private static void stop(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }
}
