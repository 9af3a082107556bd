package cn.yongji.onestop.ledger.entry.web;

import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import cn.yongji.onestop.ledger.entry.domain.PayloadSeal;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 台账记录 as it is shown. Everything that is there but {@code hash}, {@code payload} and {@code salt} is the header,
 * whose canonical JSON (RFC 8785) hashes to {@code hash}.
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

        @Schema(description = "Form of the header: 2; absent in entries from before there was a second one") @Nullable
        Integer v,

        @Schema(description = "HMAC-SHA-256 of the payload in canonical JSON, its key the salt; where v is 2") @Nullable
        String payloadCommitment,

        @Schema(description = "SHA-256 of the payload in canonical JSON; where there is no v") @Nullable
        String payloadHash,

        @Schema(
                description = "32 random bytes in hex, without which nobody can try out what the payload was; gone"
                        + " with it")
        @Nullable
        String salt,

        @Schema(
                types = "object",
                additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                description = "Data of the event, as docs/asyncapi.yaml describes it; absent once destroyed by a"
                        + " retention rule, together with its salt")
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
                header.seal() instanceof PayloadSeal.Committed ? EntryHeader.VERSION : null,
                header.seal() instanceof PayloadSeal.Committed(var commitment) ? commitment.hex() : null,
                header.seal() instanceof PayloadSeal.Hashed(var hash) ? hash.hex() : null,
                entry.payload() instanceof Payload.Salted salted ? salted.salt().hex() : null,
                entry.payload() instanceof Payload.Readable readable ? readable.json() : null);
    }
}
