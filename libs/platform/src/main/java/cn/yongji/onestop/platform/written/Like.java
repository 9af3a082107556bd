package cn.yongji.onestop.platform.written;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A component that has no field in what was written before it was there: it is told by another one of its record.
 *
 * @param component its place
 * @param other the place of the other one
 */
record Like(int component, int other, Function<Object, Object> value) {
    void fill(@Nullable Object[] components) {
        if (components[component] == null)
            components[component] = value.apply(Objects.requireNonNull(components[other]));
    }
}
