package cn.yongji.onestop.ledger.entry.web;

import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 台账记录 as it is shown. Everything but {@code hash} and {@code payload} is the header, whose canonical JSON (RFC 8785)
 * hashes to {@code hash}.
 */
public record EntryView(
        @Schema(description = "Number of the entry in its ledger, from 1")
        long index,

        @Schema(description = "Hash of the entry before") String previous,

        @Schema(description = "SHA-256 of the header in canonical JSON")
        String hash,

        String eventId,
        @Schema(description = "Wire name of the event") String type,
        @Schema(description = "Service that said so") String source,
        @Schema(description = "Aggregate it happened to") String subject,

        @Schema(description = "Number of the event within its aggregate")
        long sequence,

        Instant time,

        @Schema(description = "Who caused it: subject of the token, or name of the rule")
        String actor,

        @Schema(description = "SHA-256 of the payload in canonical JSON")
        String payloadHash,

        @Schema(
                types = "object",
                description = "Data of the event, as docs/asyncapi.yaml describes it; absent once destroyed by a"
                        + " retention rule")
        @JsonRawValue
        @Nullable
        String payload) {

    public static EntryView of(LedgerEntry entry) {
        var header = entry.header();
        return new EntryView(
                header.index(),
                header.previous().hex(),
                entry.hash().hex(),
                header.eventId().toString(),
                header.type(),
                header.source(),
                header.subject(),
                header.sequence(),
                header.time(),
                header.actor(),
                header.payloadHash().hex(),
                switch (entry.payload()) {
                    case Payload.Kept(var json) -> json;
                    case Payload.Destroyed _ -> null;
                });
    }
}
