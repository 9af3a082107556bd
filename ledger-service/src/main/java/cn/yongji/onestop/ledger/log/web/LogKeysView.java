package cn.yongji.onestop.ledger.log.web;

import cn.yongji.onestop.ledger.log.PublicLog;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** The keys of the log. */
record LogKeysView(
        @Schema(description = "Name of the log; it never changes")
        String origin,

        List<LogKey> keys) {
    /** One of them. */
    record LogKey(
            @Schema(description = "Verifier key: name, number and public key in one line")
            String vkey,

            @Schema(description = "From when it signs") Instant since) {}

    static LogKeysView of(PublicLog log) {
        return new LogKeysView(
                log.origin(),
                log.keys().stream()
                        .map(key -> new LogKey(key.vkey(), key.since()))
                        .toList());
    }
}
