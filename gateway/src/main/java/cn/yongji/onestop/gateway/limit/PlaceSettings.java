package cn.yongji.onestop.gateway.limit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How many requests may be under way at once. Each costs memory as long as it lasts, so all of a kind have a part of the heap, and one
 * account has a share of its own.
 *
 * @param cost memory that one request holds on to
 */
@Validated
@ConfigurationProperties("gateway.at-once")
record PlaceSettings(
        @DefaultValue("256KB") DataSize cost,
        @DefaultValue Streams streams,
        @DefaultValue LongPolls longPolls,
        @DefaultValue Uploads uploads,
        @DefaultValue Dear dear,
        @DefaultValue Others others) {

    /** What one account has of a kind, and which part of the heap all accounts together. */
    interface Share {
        int perAccount();

        int heapPercent();
    }

    record Streams(
            @DefaultValue("20") @Min(1) int perAccount,
            @DefaultValue("15") @Min(1) @Max(50) int heapPercent) implements Share {}

    record LongPolls(
            @DefaultValue("20") @Min(1) int perAccount,
            @DefaultValue("10") @Min(1) @Max(50) int heapPercent) implements Share {}

    record Uploads(
            @DefaultValue("8") @Min(1) int perAccount,
            @DefaultValue("5") @Min(1) @Max(50) int heapPercent) implements Share {}

    record Dear(
            @DefaultValue("4") @Min(1) int perAccount,
            @DefaultValue("5") @Min(1) @Max(50) int heapPercent) implements Share {}

    record Others(
            @DefaultValue("64") @Min(1) int perAccount,
            @DefaultValue("35") @Min(1) @Max(70) int heapPercent) implements Share {}

    Share of(Stay stay) {
        return switch (stay) {
            case STREAM -> streams;
            case LONG_POLL -> longPolls;
            case UPLOAD -> uploads;
            case DEAR -> dear;
            case SHORT -> others;
        };
    }

    /** Places of a kind for all accounts together. */
    int total(Stay stay, long heap) {
        var places = heap / 100 * of(stay).heapPercent() / cost.toBytes();
        return (int) Math.clamp(places, of(stay).perAccount(), Integer.MAX_VALUE);
    }
}
