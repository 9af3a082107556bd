package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.board.Pulses;
import cn.yongji.onestop.ledger.board.WallBoard;
import cn.yongji.onestop.ledger.board.domain.BoardSide;
import cn.yongji.onestop.ledger.entry.web.Wordings;
import cn.yongji.onestop.ledger.stream.LedgerWatch;
import cn.yongji.onestop.ledger.stream.StreamSettings;
import cn.yongji.onestop.ledger.stream.web.StreamPlaces;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/board")
@Tag(name = "board", description = "挂图作战: every project of the city on one board")
class BoardStreamController {
    private final WallBoard board;
    private final Pulses pulses;
    private final BoardAccess access;
    private final StreamFrames frames;
    private final LedgerWatch watch;
    private final StreamSettings settings;
    private final StreamPlaces places;

    BoardStreamController(
            WallBoard board,
            Pulses pulses,
            BoardAccess access,
            StreamFrames frames,
            LedgerWatch watch,
            StreamSettings settings,
            StreamPlaces places) {
        this.board = board;
        this.pulses = pulses;
        this.access = access;
        this.frames = frames;
        this.watch = watch;
        this.settings = settings;
        this.places = places;
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed({Role.SCREEN, Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @ProblemTypes("hall-board-not-open board-side-not-allowed too-many-streams")
    @Operation(
            summary = "Follow the board as it changes",
            description = "Server-sent events. `snapshot` is the whole board, as GET /v1/board answers it: first of"
                + " all, when the day or the calendar turns, and after a break of more than ten minutes. `card` is one"
                + " project, whole: it takes the place of what was shown of it, so twice is harmless; it comes at once"
                + " and without an id. `gone` names one that is not on the board any more. `totals` is the head that"
                + " goes with the rows. `beat` comes every second, whether anything changed or not, and has the id: it"
                + " says how old the board is, and a client that hears none for three seconds knows that it is cut"
                + " off. With Last-Event-ID any instance sends what has changed since. The stream ends after some"
                + " minutes; come again with a token of that time.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The stream",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject("id: 1204331-20746-1792476187000-1b2c3d4e\n"
                                                            + "event: beat\n"
                                                            + "data: {\"entries\":1204331,\"day\":\"2026-10-20\","
                                                            + "\"serverTime\":\"2026-10-20T06:03:07Z\","
                                                            + "\"freshness\":{\"live\":true}}\n\n"))))
    void streamBoard(
            @RequestParam(required = false) @Nullable BoardSide view,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            Language language,
            Caller caller,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException, InterruptedException {
        var side = access.sideFor(caller, view);
        try (var _ = places.take(caller.subject())) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            response.setHeader("X-Accel-Buffering", "no");
            var following = new Following(board, pulses, frames, side, Wordings.of(language));
            send(response, "retry: 1000\n\n" + following.first(StreamPlace.read(lastEventId)));
            var started = System.nanoTime();
            while (watch.isRunning()
                    && System.nanoTime() - started < settings.longest().toNanos()) {
                var news = following.next();
                if (!news.isEmpty()) send(response, news);
            }
        } catch (IOException e) {
            // The client has gone, which is how a stream usually ends. Before the first byte it is somebody else's
            // story.
            if (!response.isCommitted()) throw e;
        }
    }

    private static void send(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
