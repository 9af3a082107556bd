package cn.yongji.onestop.ledger.http;

import cn.yongji.onestop.testkit.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events, as a browser's EventSource is one. */
final class EventStream implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE = 30;

    /**
     * One event.
     *
     * @param place its id as it was sent
     */
    record Event(String place, String name, JsonNode data) {
        long id() {
            return Long.parseLong(place);
        }
    }

    private final InputStream body;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> comments = new LinkedBlockingQueue<>();

    private EventStream(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    static EventStream open(Api client, String path) {
        var request = client.request(path).header("Accept", "text/event-stream").build();
        var response = client.exchange(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) throw new AssertionError("status " + response.statusCode());
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/event-stream")) throw new AssertionError("content type " + type);
        return new EventStream(response.body());
    }

    Event next() throws InterruptedException {
        var event = events.poll(PATIENCE, TimeUnit.SECONDS);
        if (event == null) throw new AssertionError("no event within " + PATIENCE + " s");
        return event;
    }

    List<Long> ids(int count) throws InterruptedException {
        var ids = new ArrayList<Long>();
        for (var i = 0; i < count; i++) ids.add(next().id());
        return ids;
    }

    void awaitComment() throws InterruptedException {
        if (comments.poll(PATIENCE, TimeUnit.SECONDS) == null) throw new AssertionError("no comment");
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            var id = "0";
            var name = "";
            var data = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) comments.add(line);
                else if (line.startsWith("id: ")) id = line.substring(4);
                else if (line.startsWith("event: ")) name = line.substring(7);
                else if (line.startsWith("data: ")) data = line.substring(6);
                else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(id, name, JSON.readTree(data)));
                    data = "";
                }
            }
        } catch (IOException _) {
            // The stream was closed, by the test or by the service; what arrived before is in the queue.
        }
    }
}
