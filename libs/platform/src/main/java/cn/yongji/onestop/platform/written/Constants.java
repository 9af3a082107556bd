package cn.yongji.onestop.platform.written;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonWriter;

/** An enum, by the words of the table. */
final class Constants implements Shape {
    private final Class<?> type;
    private final String[] words;
    private final Map<String, Object> constants = new HashMap<>();

    Constants(Class<?> type, Row row) {
        this.type = type;
        var all = type.getEnumConstants();
        this.words = new String[all.length];
        row.mustName(type, Arrays.stream(all).map(it -> ((Enum<?>) it).name()).toList());
        for (var constant : all) {
            var word = row.of(((Enum<?>) constant).name());
            words[((Enum<?>) constant).ordinal()] = word;
            if (constants.put(word, constant) != null) throw new BadTable(type, "two constants are written as " + word);
        }
    }

    String wordOf(Object constant) {
        return words[((Enum<?>) constant).ordinal()];
    }

    Object constantOf(String word) {
        var constant = constants.get(word);
        if (constant == null) throw new Unreadable("no " + type.getSimpleName() + " is written as " + word);
        return constant;
    }

    @Override
    public void write(BsonWriter writer, Object value, Seen seen) {
        writer.writeString(wordOf(value));
    }

    @Override
    public Object read(BsonReader reader, Seen seen) {
        return constantOf(reader.readString());
    }
}
