package cn.yongji.onestop.ledger.stream.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.web.EntryView;
import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.stream.LedgerWatch;
import cn.yongji.onestop.ledger.stream.StreamSettings;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/v1/ledgers/{projectId}")
@Tag(name = "ledgers", description = "电子台账: what happened to a project, provably")
class StreamController {
    private static final int AT_ONCE = 200;

    private final LedgerReading reading;
    private final LedgerWatch watch;
    private final StreamSettings settings;
    private final JsonMapper json;
    private final StreamPlaces places;
    private final Viewers viewers;

    StreamController(
            LedgerReading reading,
            LedgerWatch watch,
            StreamSettings settings,
            JsonMapper json,
            StreamPlaces places,
            Viewers viewers) {
        this.viewers = viewers;
        this.reading = reading;
        this.watch = watch;
        this.settings = settings;
        this.json = json;
        this.places = places;
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Everybody
    @ProblemTypes("not-found not-known-yet parameter-invalid too-many-streams")
    @Operation(
            summary = "Follow a ledger as it grows",
            description = "Server-sent events: one event \"entry\" per entry, whose id is the index and whose data is"
                    + " the entry as in the list of entries. Starts with the first entry, or after Last-Event-ID."
                    + " Comments keep the connection alive. The stream ends after some minutes; an EventSource then"
                    + " comes again by itself and misses nothing. It ends as well with the right to read the"
                    + " ledger, as when the unit releases its agent.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The stream",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject("id: 8\n"
                                                            + "event: entry\n"
                                                            + "data:"
                                                            + " {\"index\":8,\"type\":\"review.decided.v1\"}\n\n"))))
    void streamLedger(
            @PathVariable String projectId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            Caller caller,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, InterruptedException {
        var standing =
                reading.standing(projectId, viewers.of(caller)).orElseThrow(() -> Viewers.unseen(reading, projectId));
        var last = lastEventId == null ? 0 : lastEventId;
        if (last < 0 || last > standing.length()) throw unknownEvent(standing.length());
        try (var _ = places.take(caller.subject());
                var watching = watch.on(projectId)) {
            follow(projectId, caller, last, watching, response);
        } catch (IOException e) {
            // The client has gone, which is how a stream usually ends. Before the first byte it is somebody else's
            // story.
            if (!response.isCommitted()) throw e;
        }
    }

    private void follow(
            String projectId, Caller caller, long from, LedgerWatch.Watching watching, HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        send(response, "retry: 1000\n\n");
        var started = System.nanoTime();
        var last = from;
        while (watch.isRunning()
                && System.nanoTime() - started < settings.longest().toNanos()) {
            // Looked up before the read: what comes after the read makes the ledger longer than this.
            var known = watching.length();
            var entries = reading.after(projectId, last, AT_ONCE);
            // Looked at after the read, so that nothing is sent which stands behind the entry that ends the right to
            // it.
            if (reading.standing(projectId, viewers.of(caller)).isEmpty()) return;
            if (!entries.isEmpty()) {
                var events = new StringBuilder();
                for (var entry : entries) append(events, EntryView.of(entry));
                send(response, events.toString());
                last = entries.getLast().index();
            } else if (!watching.awaitLonger(Math.max(last, known), settings.heartbeat())) {
                send(response, ": heartbeat\n\n");
            }
        }
    }

    private void append(StringBuilder events, EntryView entry) {
        events.append("id: ").append(entry.index()).append("\nevent: entry\ndata: ");
        events.append(json.writeValueAsString(entry)).append("\n\n");
    }

    private static void send(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private static ProblemException unknownEvent(long length) {
        return new ProblemException(Problem.invalidParameter(InputError.in(
                "Last-Event-ID",
                "out-of-range",
                "Last-Event-ID 应在 0 到 " + length + " 之间",
                "Last-Event-ID must be from 0 to " + length)));
    }
}
