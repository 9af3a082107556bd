package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.Word;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.util.NameTransformer;

/**
 * How contracts are written on the wire: flat, ISO dates, a word as its text, and absent rather than null. It stands here a
 * second time, beside what the services use, so that neither moves alone.
 */
final class WireForm {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModule(new Flat())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private WireForm() {}

    /** The form as approved, with every optional component filled. */
    static String approved(String name) {
        return resource("/events/" + name + ".json");
    }

    /** The leanest form that was ever published under this name; such a file is never changed. */
    static String oldest(String name) {
        return resource("/events/oldest/" + name + ".json");
    }

    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    static String resource(String path) {
        try (var in = WireForm.class.getResourceAsStream(path)) {
            if (in == null) throw new AssertionError("there is no " + path);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a review stand in the event itself. */
    private static final class Flat extends SimpleModule {
        private static final long serialVersionUID = 1L;

        Flat() {
            addSerializer(Word.class, ToStringSerializer.instance);
            addDeserializer(Word.class, new Words(Word.class));
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.insertAnnotationIntrospector(new NopAnnotationIntrospector() {
                @Override
                public NameTransformer findUnwrappingNameTransformer(MapperConfig<?> config, AnnotatedMember member) {
                    var type = member.getRawType();
                    return type == ReviewRef.class || type == ReviewProgress.class ? NameTransformer.NOP : null;
                }
            });
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static final class Words extends ValueDeserializer<Word> {
        private final Class list;

        Words(Class list) {
            this.list = list;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Words(context.getContextualType().containedType(0).getRawClass());
        }

        @Override
        public Word deserialize(JsonParser parser, DeserializationContext context) {
            return Word.read(list, context.readValue(parser, String.class));
        }
    }
}
