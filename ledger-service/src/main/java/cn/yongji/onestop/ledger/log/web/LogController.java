package cn.yongji.onestop.ledger.log.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.ledger.log.PublicLog;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the log stands, for people. */
@RestController
@Tag(name = "log")
class LogController {
    private final PublicLog log;

    LogController(PublicLog log) {
        this.log = log;
    }

    @GetMapping("/v1/log")
    @Everybody
    @Operation(
            summary = "How the public log stands",
            description =
                    "Size and root, what each witness said last, and whether the log may still be signed. A witness"
                        + " that is missing is shown here and never waited for. The log itself is below /log/, without"
                        + " a token.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Size, root, witnesses",
                            useReturnTypeSchema = true))
    ResponseEntity<LogView> readLog(Language language) {
        return Answers.in(language).body(LogView.of(log.standing(), language));
    }
}
