package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Ports;
import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * One drawing of so many MiB in parts, several at once, and the heap of intake meanwhile. The heap counts garbage, too:
 * that little of it is needed shows when intake runs with a small {@code -Xmx}.
 */
final class UploadRun implements Measurement {
    private static final int MIB = 1024 * 1024;
    private static final byte[] BEGINNING = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "startxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Settings settings;
    private final PrintStream out;

    UploadRun(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    static Offer offer(Settings settings, PrintStream out) {
        return new Offer(
                "uploads",
                "a drawing of so many MiB in parts, and the heap meanwhile",
                "MEBIBYTES",
                "CLIENTS",
                200,
                8,
                new UploadRun(settings, out));
    }

    @Override
    public void run(int count, int clients) throws StackFailure, InterruptedException {
        upload("warm-up", Math.min(count, 16), clients);
        upload("measured", count, clients);
    }

    private void upload(String name, int mebibytes, int clients) throws StackFailure, InterruptedException {
        var measures = new Measures();
        var intake = Ports.url(settings.ports().intake());
        try (var client = new Client(settings.ports().issuerUrl(), measures)) {
            var project = Lifecycle.of(settings, client, measures)
                    .prepare(1, 1, 1, 1)
                    .getFirst()
                    .projectId();
            var drawing = new Drawing((long) mebibytes * MIB, System.nanoTime());
            var before = usedHeap(client, intake);
            var peak = new AtomicLong(before);
            var upload = open(client, intake + "/v1/projects/" + project + "/uploads", drawing);
            var partBytes = upload.get("partBytes").asInt();
            var address = intake + "/v1/uploads/" + upload.get("uploadId").asString();
            var seconds = Load.spread(upload.get("partCount").asInt(), clients, index -> {
                var part = drawing.part(index, partBytes);
                client.putPart("part", "enterprise1", address + "/parts/" + (index + 1), part, digest(part));
                peak.accumulateAndGet(usedHeap(client, intake), Math::max);
            });
            client.post("completion", "enterprise1", address + "/completion", null, "");
            peak.accumulateAndGet(usedHeap(client, intake), Math::max);
            out.printf(
                    Locale.ROOT,
                    "%s: %d MiB in parts, %d at once, %.1f s, %.1f MiB/s; heap %.1f MiB before, %.1f MiB at most%n",
                    name,
                    mebibytes,
                    clients,
                    seconds,
                    mebibytes / seconds,
                    before / (double) MIB,
                    peak.get() / (double) MIB);
            measures.print(out);
        }
    }

    private static JsonNode open(Client client, String address, Drawing drawing)
            throws StackFailure, InterruptedException {
        var asked = Map.of(
                "name", "drawing.pdf",
                "bytes", drawing.bytes(),
                "sha256", drawing.sha256(),
                "slots", List.of("design-documents"));
        return client.json()
                .readTree(
                        client.post("open", "enterprise1", address, null, asked).body());
    }

    private static long usedHeap(Client client, String intake) throws StackFailure, InterruptedException {
        var metrics = Client.succeed("metrics", client.get("metrics", "admin1", intake + "/actuator/prometheus"))
                .body();
        return (long) metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String digest(byte[] part) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256().digest(part)) + ":";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A content that is made anew, piece by piece, whenever it is needed; no two runs have the same. */
    private record Drawing(long bytes, long seed) {
        byte[] part(int index, int partBytes) {
            var from = (long) index * partBytes;
            var part = new byte[(int) Math.min(partBytes, bytes - from)];
            new Random(seed + index).nextBytes(part);
            if (index == 0) System.arraycopy(BEGINNING, 0, part, 0, BEGINNING.length);
            if (from + part.length == bytes) System.arraycopy(END, 0, part, part.length - END.length, END.length);
            return part;
        }

        String sha256() {
            var digest = UploadRun.sha256();
            var partBytes = 8 * MIB;
            for (var index = 0; (long) index * partBytes < bytes; index++) digest.update(part(index, partBytes));
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
