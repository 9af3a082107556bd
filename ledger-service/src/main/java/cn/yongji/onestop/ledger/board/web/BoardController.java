package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.board.Pulse;
import cn.yongji.onestop.ledger.board.Pulses;
import cn.yongji.onestop.ledger.board.WallBoard;
import cn.yongji.onestop.ledger.board.WallBoard.Drawing;
import cn.yongji.onestop.ledger.board.domain.BoardSide;
import cn.yongji.onestop.ledger.entry.web.Wordings;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/board")
@Tag(name = "board", description = "挂图作战: every project of the city on one board")
class BoardController {
    private static final int SHORT = 16;

    private final WallBoard board;
    private final BoardAccess access;
    private final Pulses pulses;

    BoardController(WallBoard board, BoardAccess access, Pulses pulses) {
        this.board = board;
        this.access = access;
        this.pulses = pulses;
    }

    @GetMapping
    @Allowed({Role.SCREEN, Role.WINDOW, Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @ProblemTypes("hall-board-not-open board-side-not-allowed")
    @Operation(
            summary = "挂图: all projects with lights, stages, matters, problems and totals",
            description = "One snapshot: the counts of the head are those of the rows. Without view, staff get"
                    + " STAFF and everybody else HALL. HALL holds no personal data: no names of people or units, no"
                    + " codes, no amounts, no texts of problems or of what is missing, and of a recorded project 备案"
                    + " its number only; it is for the screen in the hall and the window, once an administrator has"
                    + " opened it. STAFF is for coordinators, leaders, auditors and administrators. Lights and days"
                    + " are those of the day, which turn at midnight without a new entry; the ETag stands for the"
                    + " entries, the day, the calendar, the view, the language and whether the board is live.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The board", useReturnTypeSchema = true),
                @ApiResponse(
                        responseCode = "304",
                        description = "The board is still what the client has",
                        content = @Content)
            })
    ResponseEntity<BoardView> getBoard(
            @RequestParam(required = false) @Nullable BoardSide view, Language language, Look look) {
        var side = access.sideFor(look.caller(), view);
        var drawing = board.today();
        var pulse = pulses.now();
        var etag = "\"" + tag(drawing, pulse, side, language) + "\"";
        // Weak: the same board says another time of the server.
        if (look.has(etag))
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag("W/" + etag)
                    .build();
        return Answers.in(language).eTag("W/" + etag).body(BoardView.of(drawing, side, pulse, Wordings.of(language)));
    }

    private static String tag(Drawing drawing, Pulse pulse, BoardSide side, Language language) {
        return String.join(
                "-",
                drawing.digest().substring(0, SHORT),
                Long.toString(drawing.sheet().day().toEpochDay()),
                Integer.toHexString(drawing.calendar().hashCode()),
                // Who has a board that was live must not go on showing it as such.
                pulse.live() ? "live" : "late",
                side.name(),
                language.tag());
    }
}
