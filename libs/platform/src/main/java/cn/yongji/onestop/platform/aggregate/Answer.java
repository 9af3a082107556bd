package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Fill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of a command is told. It is kept beside the state in the same write, so that the same
 * {@code Idempotency-Key} gets the same answer even after a crash.
 *
 * @param status HTTP status
 * @param location address of what was created
 * @param etag strong entity tag of what was changed
 * @param body what is sent as JSON; {@link RawJson} once it has been written
 * @param near what is nearly full by this change, so that nobody meets a limit unwarned; not kept
 */
public record Answer(
        int status, @Nullable String location, @Nullable String etag, Object body, List<Fill.Level> near) {
    public Answer(int status, @Nullable String location, @Nullable String etag, Object body) {
        this(status, location, etag, body, List.of());
    }

    Answer with(List<Fill.Level> nearlyFull) {
        return new Answer(status, location, etag, body, nearlyFull);
    }
}
