package cn.yongji.onestop.approval.webhook.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 投递记录: what was sent when, and how it ended. */
public interface DeliveryLog {
    /** How an entry fared. */
    enum Ending {
        DELIVERED,
        FAILED,
        PARKED
    }

    /**
     * One attempt.
     *
     * @param position of the entry in the feed
     * @param status HTTP status, where there was an answer
     * @param reason why it failed
     */
    record Attempt(
            String id,
            String subscription,
            long position,
            String type,
            Ending ending,
            int attempt,
            @Nullable Integer status,
            @Nullable String reason,
            boolean replay,
            Instant at,
            long millis) {}

    void add(List<Attempt> attempts);

    /** The attempts of a subscription, the latest first. */
    List<Attempt> read(String subscription, @Nullable Ending ending, @Nullable String before, int limit);

    long forget(Instant olderThan);
}
