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
        @Nullable String concealedWith) {

    Stored<S> stored() {
        return new Stored<>(id, version, state);
    }

    /** The same with what is still to be published, and with the key that it was written with just now. */
    Remembered<S> written(List<OutboxEntry> pending, @Nullable String key) {
        return new Remembered<>(id, version, sequence, state, seen, pending, applied, key);
    }
}
