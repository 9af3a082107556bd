package cn.yongji.onestop.approval.webhook.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 推送订阅: a department wants the entries of its feed at this address.
 *
 * @param types names of the events that are wanted; empty for all
 * @param startAfter place in the feed after which it begins
 * @param countsFrom the age of a waiting entry is counted from here at the earliest: a pause costs no attempt
 */
public record Subscription(
        DepartmentCode department,
        String url,
        List<String> types,
        Optional<String> description,
        Secrets secrets,
        Status status,
        long startAfter,
        Instant countsFrom,
        Optional<Replay> replay,
        Instant createdAt,
        String createdBy) {
    public Subscription {
        types = List.copyOf(types);
    }

    /** Whether it is delivered. */
    public sealed interface Status {
        record Active() implements Status {}

        /** The department does not want it for now. */
        record Paused(Instant since, String by) implements Status {}

        /** The address said that it is gone (410). */
        record Gone(Instant since) implements Status {}

        /** Ended by the department; kept for the log. */
        record Ended(Instant since, String by) implements Status {}
    }

    /** 重放: the entries of a range once more, before what is new. */
    public record Replay(String id, long from, long to, Instant askedAt) {}

    public boolean isActive() {
        return status instanceof Status.Active;
    }

    public boolean hasEnded() {
        return status instanceof Status.Ended;
    }

    public boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }

    public Subscription changedTo(String newUrl, List<String> newTypes, Optional<String> newDescription) {
        return new Subscription(
                department,
                newUrl,
                newTypes,
                newDescription,
                secrets,
                status,
                startAfter,
                countsFrom,
                replay,
                createdAt,
                createdBy);
    }

    /** What waited begins anew to count its attempts. */
    public Subscription resumed(Instant at) {
        return with(new Status.Active(), at, secrets, replay);
    }

    public Subscription paused(Instant at, String by) {
        return with(new Status.Paused(at, by), countsFrom, secrets, replay);
    }

    public Subscription gone(Instant at) {
        return with(new Status.Gone(at), countsFrom, secrets, replay);
    }

    public Subscription ended(Instant at, String by) {
        return with(new Status.Ended(at, by), countsFrom, secrets, replay);
    }

    public Subscription with(Secrets newSecrets) {
        return with(status, countsFrom, newSecrets, replay);
    }

    /** A new replay takes the place of one that is still running. */
    public Subscription with(Replay wanted) {
        return with(status, countsFrom, secrets, Optional.of(wanted));
    }

    private Subscription with(Status newStatus, Instant from, Secrets newSecrets, Optional<Replay> newReplay) {
        return new Subscription(
                department,
                url,
                types,
                description,
                newSecrets,
                newStatus,
                startAfter,
                from,
                newReplay,
                createdAt,
                createdBy);
    }
}
