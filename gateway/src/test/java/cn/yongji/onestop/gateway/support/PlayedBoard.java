package cn.yongji.onestop.gateway.support;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The stream of the ledger's board as a test plays it: a snapshot for who comes anew, then what it is told to say. */
public final class PlayedBoard {
    private static final String END = "end";

    private volatile String board = "{}";
    private final List<LinkedBlockingQueue<String>> lines = new CopyOnWriteArrayList<>();
    private final List<String> resumed = new CopyOnWriteArrayList<>();
    private volatile boolean proxyIsBroken;

    public void shows(String json) {
        board = json;
    }

    /** Whatever is asked is answered by a page of a proxy, as long as this is so. */
    public void proxyIsBroken(boolean broken) {
        proxyIsBroken = broken;
    }

    /** Says an event to everybody who listens. */
    public void says(String type, String id, String json) {
        var event = event(type, id, json);
        lines.forEach(it -> it.add(event));
    }

    private static String event(String type, String id, String json) {
        return "event: " + type + "\n" + (id == null ? "" : "id: " + id + "\n") + "data: "
                + json.strip().replace("\n", "\ndata: ") + "\n\n";
    }

    public void hangsUp() {
        lines.forEach(it -> it.add(END));
    }

    /** Whether somebody listens, or comes to listen in so long. */
    public boolean isHeardWithin(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (lines.isEmpty() && System.nanoTime() < end)
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        return !lines.isEmpty();
    }

    public int listeners() {
        return lines.size();
    }

    /** What those who came said they had heard last, in the order in which they came; a dash for nothing. */
    public List<String> resumed() {
        return List.copyOf(resumed);
    }

    public void play(HttpExchange exchange) throws IOException {
        if (proxyIsBroken) {
            page(exchange);
        } else {
            stream(exchange);
        }
    }

    private static void page(HttpExchange exchange) throws IOException {
        var html = "<html><body>502 Bad Gateway</body></html>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(502, html.length);
        exchange.getResponseBody().write(html);
    }

    private void stream(HttpExchange exchange) throws IOException {
        var line = new LinkedBlockingQueue<String>();
        var last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        var first = last == null ? event("snapshot", null, board) : ": here\n\n";
        exchange.getResponseBody().write(first.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        resumed.add(last == null ? "-" : last);
        lines.add(line);
        try {
            for (var said = next(line); !said.equals(END); said = next(line)) {
                exchange.getResponseBody().write(said.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } finally {
            lines.remove(line);
        }
    }

    private static String next(LinkedBlockingQueue<String> line) throws IOException {
        try {
            var said = line.poll(200, TimeUnit.MILLISECONDS);
            return said == null ? ": still here\n\n" : said;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
