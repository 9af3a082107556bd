package cn.yongji.onestop.platform.web.json;

import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.money.Yuan;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Money stands in JSON as a decimal number of yuan, read and written exactly. */
final class YuanJson {
    private YuanJson() {}

    static final class Reader extends StdScalarDeserializer<Yuan> {
        Reader() {
            super(Yuan.class);
        }

        @Override
        public Yuan deserialize(JsonParser json, DeserializationContext context) {
            if (!json.currentToken().isNumeric()) {
                return (Yuan) context.handleUnexpectedToken(Yuan.class, json);
            }
            return switch (Yuan.parse(json.getDecimalValue())) {
                case Parsed.Ok<Yuan>(var yuan) -> yuan;
                case Parsed.Rejected<Yuan>(var reason) -> throw new RejectedInput(json, Yuan.class, reason);
            };
        }
    }

    static final class Writer extends StdScalarSerializer<Yuan> {
        Writer() {
            super(Yuan.class);
        }

        @Override
        public void serialize(Yuan yuan, JsonGenerator json, SerializationContext context) {
            json.writeNumber(yuan.toBigDecimal());
        }
    }
}
