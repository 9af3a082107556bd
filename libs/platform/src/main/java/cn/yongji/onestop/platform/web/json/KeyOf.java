package cn.yongji.onestop.platform.web.json;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a value as the name of a member. */
final class KeyOf<T> extends StdSerializer<T> {
    private final transient Function<T, String> text;

    KeyOf(Class<T> type, Function<T, String> text) {
        super(type);
        this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        json.writeName(text.apply(value));
    }
}
