package cn.yongji.onestop.local.witness;

import cn.yongji.onestop.tlog.note.VerifierKey;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;

/**
 * Runs the witness as a process of its own: {@code --port N --data FOLDER}, and either {@code --log VKEY}, as often as there are
 * keys, or {@code --policy URL} of the log whose keys are believed once.
 */
public final class WitnessMain {
    private WitnessMain() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            run(args);
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("The witness cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String[] args) throws IOException, InterruptedException {
        // Answers are small: they must not wait for more to send.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var port = 8091;
        var data = Path.of(".data/witness");
        var keys = new ArrayList<VerifierKey>();
        var trust = FirstTrust.of(keys);
        for (var i = 0; i + 1 < args.length; i += 2) {
            var value = args[i + 1];
            switch (args[i]) {
                case "--port" -> port = Integer.parseInt(value);
                case "--data" -> data = Path.of(value);
                case "--log" -> keys.add(VerifierKey.parse(value).orThrow());
                case "--policy" -> trust = FirstTrust.asking(URI.create(value));
                default -> throw new IllegalArgumentException("unknown argument " + args[i]);
            }
        }
        Files.createDirectories(data);
        // Two with one memory would each sign what the other has not seen.
        try (var lock = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!isAlone(lock)) throw new IOException("another witness has the folder " + data);
            serve(port, data, trust);
        }
    }

    private static boolean isAlone(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private static void serve(int port, Path data, FirstTrust trust) throws IOException, InterruptedException {
        var cosigner = WitnessKey.openOrMake(data);
        var server = new WitnessServer(new LocalWitness(data, cosigner, trust, Clock.systemUTC()), port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "witness-stop"));
        System.out.println("witness " + cosigner.verifier().text());
        System.out.println("witness ready on " + server.start());
        Thread.currentThread().join();
    }
}
