package cn.yongji.onestop.edge.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How many attempts are noted in a minute, of one account and of all together. Who tries faster is counted, and the count
 * stands with the next one of his that is noted, so that nobody hides one attempt among a thousand.
 */
final class AttemptShare {
    private static final long MINUTE = Duration.ofMinutes(1).toSeconds();
    private static final int ACCOUNTS = 10_000;

    private final int perAccount;
    private final int inTotal;
    private final Cache<String, Share> accounts =
            Caffeine.newBuilder().maximumSize(ACCOUNTS).build();
    private final Share all = new Share();

    AttemptShare(int perAccount, int inTotal) {
        this.perAccount = perAccount;
        this.inTotal = inTotal;
    }

    /** What was left out of this account since the last one that was noted; nothing where this one is too many as well. */
    synchronized OptionalLong admit(String account, Instant at) {
        var minute = Math.floorDiv(at.getEpochSecond(), MINUTE);
        var own = Objects.requireNonNull(accounts.get(account, _ -> new Share()));
        own.in(minute);
        all.in(minute);
        if (own.noted >= perAccount || all.noted >= inTotal) {
            own.omitted++;
            return OptionalLong.empty();
        }
        own.noted++;
        all.noted++;
        var omitted = own.omitted;
        own.omitted = 0;
        return OptionalLong.of(omitted);
    }

    private static final class Share {
        private long minute;
        private int noted;
        private long omitted;

        void in(long now) {
            if (minute == now) return;
            minute = now;
            noted = 0;
        }
    }
}
