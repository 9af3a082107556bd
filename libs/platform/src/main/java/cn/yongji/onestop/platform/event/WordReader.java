package cn.yongji.onestop.platform.event;

import cn.yongji.onestop.kernel.event.word.Word;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a word against the list that its contract names. */
final class WordReader<E extends Enum<E>> extends ValueDeserializer<Word<?>> {
    /** Before it knows which list is meant. */
    static final WordReader<?> UNTYPED = new WordReader<>(null);

    private final @Nullable Class<E> list;

    private WordReader(@Nullable Class<E> list) {
        this.list = list;
    }

    @Override
    @SuppressWarnings("unchecked")
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new WordReader<>(
                (Class<E>) context.getContextualType().containedType(0).getRawClass());
    }

    @Override
    public Word<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (list == null) throw new IllegalStateException("a contract names the list of each word");
        return Word.read(list, context.readValue(parser, String.class));
    }
}
