package cn.yongji.onestop.ledger.attempt;

import cn.yongji.onestop.ledger.attempt.AttemptLog.Listed;
import cn.yongji.onestop.ledger.attempt.AttemptLog.Place;
import cn.yongji.onestop.ledger.attempt.AttemptLog.Wanted;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the services refused, for those who audit. */
@Tag(name = "audit", description = "审计：越权访问记录")
@RestController
class RefusedAttemptController {
    private final AttemptLog log;

    RefusedAttemptController(AttemptLog log) {
        this.log = log;
    }

    @Operation(
            summary = "列出越权访问记录",
            description = "Every answer of a service that said 403, or 404 of a thing that is there and not for the"
                    + " caller: who, what, when, with the trace that finds the logs; the latest first. Nothing of"
                    + " what was sent is kept, nor the query of the address. Of one account 30 a minute are noted"
                    + " one by one, of all together 300; `omitted` counts the rest. The list follows by a moment. It"
                    + " is there to look into, not sealed, and kept for 180 days.")
    @Allowed({Role.AUDITOR})
    @GetMapping("/v1/refused-attempts")
    Page<RefusedAttemptView> listRefusedAttempts(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            Paging paging) {
        var wanted = new Wanted(
                Optional.ofNullable(account),
                Optional.ofNullable(service),
                Optional.ofNullable(from),
                Optional.ofNullable(to));
        return paging.by(Place.class, "refused-attempts", wanted)
                .page((before, most) -> log.list(wanted, before, most), Listed::place)
                .map(it -> RefusedAttemptView.of(it.attempt()));
    }
}
