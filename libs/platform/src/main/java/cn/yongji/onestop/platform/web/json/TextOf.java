package cn.yongji.onestop.platform.web.json;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes a value as the string it is known by. */
final class TextOf<T> extends StdScalarSerializer<T> {
    private final transient Function<T, String> text;

    TextOf(Class<T> type, Function<T, String> text) {
        super(type);
        this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        json.writeString(text.apply(value));
    }
}
