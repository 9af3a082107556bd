package cn.yongji.onestop.ledger.stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How ledgers are streamed.
 *
 * @param heartbeat silence after which a comment is sent; a client that has gone is noticed by it
 * @param look pause between two looks for entries that another instance wrote
 * @param longest after which a stream ends and the client comes again, with a token of that time
 * @param most streams of one instance at a time, where there is memory for them
 * @param perAccount of which one account may have
 * @param heapPercent part of the heap for all of them
 * @param cost memory that one holds on to
 */
@Validated
@ConfigurationProperties("onestop.ledger.stream")
public record StreamSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("250ms") Duration look,
        @DefaultValue("15m") Duration longest,
        @DefaultValue("2000") @Min(1) @Max(100_000) int most,
        @DefaultValue("20") @Min(1) int perAccount,
        @DefaultValue("15") @Min(1) @Max(50) int heapPercent,
        @DefaultValue("256KB") DataSize cost) {

    /** How many there may be with so much memory. */
    public int places(long heap) {
        return (int) Math.clamp(heap / 100 * heapPercent / cost.toBytes(), 1, most);
    }
}
