package cn.yongji.onestop.approval.webhook.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The secret of a subscription, and for some time the one before it, so that a receiver changes over without a gap. */
public record Secrets(String current, Optional<Former> former) {
    /** Signed with as well, until then. */
    public record Former(String secret, Instant until) {}

    public static Secrets of(String secret) {
        return new Secrets(secret, Optional.empty());
    }

    public Secrets rotatedTo(String next, Instant formerUntil) {
        return new Secrets(next, Optional.of(new Former(current, formerUntil)));
    }

    /** Those a delivery is signed with, the newest first. */
    public List<String> validAt(Instant at) {
        var before = former.filter(it -> at.isBefore(it.until())).map(Former::secret);
        return Stream.concat(Stream.of(current), before.stream()).toList();
    }
}
