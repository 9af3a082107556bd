package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.platform.event.EventJson;
import cn.yongji.onestop.platform.written.Fill;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several operations on one aggregate, carried out one after the other in memory and written at once. */
final class Fold<S> {
    private final String id;
    private final @Nullable Remembered<S> base;
    private final List<OutboxEntry> events = new ArrayList<>();
    private final List<AppliedCommand> commands = new ArrayList<>();
    private final Map<String, Long> newlySeen = new HashMap<>();
    private @Nullable String createdKey;
    private boolean asked;
    private List<Fill.Level> near = List.of();
    private @Nullable S state;
    private long version;
    private long sequence;

    Fold(String id, @Nullable Remembered<S> base) {
        this.id = id;
        this.base = base;
        if (base != null) {
            state = base.state();
            version = base.version();
            sequence = base.sequence();
            createdKey = base.createdKey();
        }
    }

    Optional<Stored<S>> current() {
        return Optional.ofNullable(state).map(s -> new Stored<>(id, version, s));
    }

    /** As {@link #current()}, for an operation that brings nothing into being. */
    Stored<S> required() {
        return current().orElseThrow(() -> new NoSuchAggregate("store", id));
    }

    Stored<S> next(S nextState) {
        return new Stored<>(id, version + 1, nextState);
    }

    Optional<AppliedCommand> applied(String scopedKey) {
        var before = base == null ? Stream.<AppliedCommand>of() : base.applied().stream();
        return Stream.concat(before, commands.stream())
                .filter(command -> command.key().equals(scopedKey))
                .findFirst();
    }

    /** The last sequence taken from a foreign aggregate; 0 when none was. */
    long seen(String subject) {
        var fresh = newlySeen.get(subject);
        if (fresh != null) return fresh;
        return base == null ? 0 : base.seen().getOrDefault(subject, 0L);
    }

    void see(String subject, long seenSequence) {
        newlySeen.merge(subject, seenSequence, Math::max);
    }

    void advance(
            S nextState, List<? extends EventContract> facts, Instant at, String actor, @Nullable String traceparent) {
        state = nextState;
        version++;
        for (var fact : facts) {
            sequence++;
            events.add(new OutboxEntry(
                    Ids.uuid(),
                    EventContracts.nameOf(fact),
                    sequence,
                    at.truncatedTo(ChronoUnit.MILLIS),
                    fact.projectId(),
                    actor,
                    traceparent,
                    EventJson.write(fact)));
        }
    }

    /** What a rule does to the state; returns whether it changes. What it refuses is left as it is. */
    boolean advancedBy(Command command, Function<Stored<S>, ? extends Decision<S, ?>> decide) {
        if (!(decide.apply(required()) instanceof Decision.Changed<S, ?>(var next, var facts))) return false;
        advance(next, facts, command.at(), command.actor(), command.traceparent());
        return true;
    }

    /** A client asked for the change, and is recognised when he comes again, if he has a key. */
    void asked(@Nullable AppliedCommand command) {
        asked = true;
        if (command != null) commands.add(command);
    }

    /** As {@link #asked(AppliedCommand)}, for what brings it into being. */
    void created(@Nullable AppliedCommand command) {
        asked(command);
        if (command != null) createdKey = command.key();
    }

    /** What is nearly full after it. */
    void near(List<Fill.Level> levels) {
        near = levels;
    }

    List<Fill.Level> near() {
        return near;
    }

    /** Whether a client asked for any of it. */
    boolean asked() {
        return asked;
    }

    boolean changed() {
        return version != (base == null ? 0 : base.version());
    }

    List<OutboxEntry> events() {
        return events;
    }

    List<AppliedCommand> commands() {
        return commands;
    }

    /** What is remembered of this and the former commands. */
    KeptAnswers.Kept kept() {
        return KeptAnswers.with(base == null ? List.of() : base.applied(), commands, createdKey);
    }

    Map<String, Long> newlySeen() {
        return newlySeen;
    }

    /** The document as it is after the write. */
    Remembered<S> result() {
        if (state == null) throw new IllegalStateException("nothing was folded into " + id);
        var seen = new HashMap<>(base == null ? Map.<String, Long>of() : base.seen());
        seen.putAll(newlySeen);
        var outbox = concat(base == null ? List.of() : base.outbox(), events);
        var key = base == null ? null : base.concealedWith();
        return new Remembered<>(id, version, sequence, state, Map.copyOf(seen), outbox, kept().all(), createdKey, key);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
