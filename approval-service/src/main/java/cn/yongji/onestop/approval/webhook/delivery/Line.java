package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.approval.webhook.domain.Subscription;
import cn.yongji.onestop.approval.webhook.domain.Subscription.Replay;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 投递队列: how far a subscription has come in its feed.
 *
 * @param version of the subscription; a change of it ends the run that still goes by the old one
 * @param position last place that is done with
 * @param attempts already made for the entry that is next
 * @param replayed the replay that is running or over, and its next place
 * @param fence counts the claims: who was overtaken can no longer write
 */
public record Line(
        String id,
        long version,
        Subscription subscription,
        long position,
        int attempts,
        @Nullable Replayed replayed,
        long fence) {

    /** How far a replay is. */
    public record Replayed(String id, long next) {}

    /** The replay that has something left to do. */
    public Optional<Replay> openReplay() {
        return subscription.replay().filter(wanted -> nextOf(wanted) <= wanted.to());
    }

    public long nextOf(Replay wanted) {
        return replayed != null && replayed.id().equals(wanted.id()) ? replayed.next() : wanted.from();
    }

    public boolean hasWork(long last) {
        return position < last || openReplay().isPresent();
    }

    Line at(long done) {
        return new Line(id, version, subscription, done, 0, replayed, fence);
    }

    Line replayedUpTo(Replay replay, long next) {
        return new Line(id, version, subscription, position, 0, new Replayed(replay.id(), next), fence);
    }

    /** How it is now, for whoever asks. */
    public record Health(
            long position,
            int attempts,
            @Nullable Instant nextAttempt,
            @Nullable Instant failingSince) {}
}
