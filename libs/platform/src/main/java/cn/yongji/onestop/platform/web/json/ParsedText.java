package cn.yongji.onestop.platform.web.json;

import cn.yongji.onestop.kernel.Parsed;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value that stands in JSON as a string and has a parser of its own. */
final class ParsedText<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final transient Function<String, Parsed<T>> parser;

    ParsedText(Class<T> type, Function<String, Parsed<T>> parser) {
        super(type);
        this.type = type;
        this.parser = parser;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) return type.cast(context.handleUnexpectedToken(type, json));
        return switch (parser.apply(json.getString())) {
            case Parsed.Ok<T>(var value) -> value;
            case Parsed.Rejected<T>(var reason) -> throw new RejectedInput(json, type, reason);
        };
    }
}
