package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A client that follows the wall board and counts how often a project came. */
final class BoardLine implements AutoCloseable {
    private final HttpResponse<Stream<String>> answer;
    private final String project;
    private final Runnable came;
    private final AtomicInteger beats = new AtomicInteger();

    /** @param came what is done each time the project comes */
    BoardLine(Client client, String ledger, String project, Runnable came) throws StackFailure, InterruptedException {
        this.project = project;
        this.came = came;
        this.answer = client.follow("leader1", ledger + "/v1/board/stream?view=STAFF");
        if (answer.statusCode() != 200) throw new StackFailure("The board is not streamed: " + answer.statusCode());
        Thread.ofVirtual().start(this::read);
    }

    /** Whether it has told the whole board and lives. */
    boolean lives() {
        return beats.get() > 0;
    }

    private void read() {
        var event = "";
        try (var lines = answer.body()) {
            for (var line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("event: ")) event = line;
                else if (line.startsWith("data: ") && event.endsWith(" beat")) beats.incrementAndGet();
                else if (line.startsWith("data: ") && event.endsWith(" card") && line.contains(project)) came.run();
            }
        } catch (UncheckedIOException _) {
            // It was closed, or the service ends the stream: the measurement is over or says what is missing.
        }
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
