package cn.yongji.onestop.platform.aggregate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate's document in memory.
 *
 * @param sequence number of the last event
 * @param seen last sequence taken from each foreign aggregate
 * @param outbox events that may still be unpublished, in order
 * @param applied the latest commands with their answers
 * @param createdKey the key it was created by, if a client created it
 * @param concealedWith the id of the key the document was written with, if anything in it is concealed
 */
record Remembered<S>(
        String id,
        long version,
        long sequence,
        S state,
        Map<String, Long> seen,
        List<OutboxEntry> outbox,
        List<AppliedCommand> applied,
        @Nullable String createdKey,
        @Nullable String concealedWith) {
    /** Events that may wait for the broker. */
    private static final int WAITING = 500;

    private static final int WAITING_CHARACTERS = 1_000_000;

    /** Whether so much waits for the broker that it takes nothing more. */
    boolean waitsTooLong() {
        return outbox.size() > WAITING
                || outbox.stream().mapToLong(event -> event.json().length()).sum() > WAITING_CHARACTERS;
    }

    /** Of all answers that are kept. */
    int answersCharacters() {
        return applied.stream().mapToInt(AppliedCommand::characters).sum();
    }

    Stored<S> stored() {
        return new Stored<>(id, version, state);
    }

    /** The same with another state. */
    Remembered<S> with(S another) {
        return new Remembered<>(id, version, sequence, another, seen, outbox, applied, createdKey, concealedWith);
    }

    /** The same with what is still to be published, and with the key that it was written with just now. */
    Remembered<S> written(List<OutboxEntry> pending, @Nullable String key) {
        return new Remembered<>(id, version, sequence, state, seen, pending, applied, createdKey, key);
    }
}
