package cn.yongji.onestop.platform.written;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * A component whose own fields stand among those of the record it belongs to.
 *
 * @param optional whether it is an {@link Optional}, which is empty where none of the fields is there
 * @param to what is written of it
 * @param from the inverse
 */
record Inline(
        MethodHandle component,
        RecordParts parts,
        boolean optional,
        Function<Object, Object> to,
        Function<Object, Object> from)
        implements RecordPart {
    @Override
    public void write(BsonWriter writer, Object of, Seen seen) {
        var value = Access.get(component, of);
        if (!optional) parts.writeComponents(writer, to.apply(value), seen);
        else ((Optional<?>) value).ifPresent(it -> parts.writeComponents(writer, to.apply(it), seen));
    }

    @Override
    public int leaves() {
        return parts.leaves().size();
    }

    @Override
    public Object made(@Nullable Object[] read, int first, Class<?> type) {
        if (!optional) return from.apply(parts.made(read, first));
        return isThere(read, first) ? Optional.of(from.apply(parts.made(read, first))) : Optional.empty();
    }

    private boolean isThere(@Nullable Object[] read, int first) {
        return Arrays.stream(read, first, first + leaves()).anyMatch(Objects::nonNull);
    }
}
