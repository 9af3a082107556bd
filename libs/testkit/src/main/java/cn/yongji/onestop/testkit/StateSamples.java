package cn.yongji.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.DynamicTest;

/**
 * The approved form at rest of one kind of aggregate, a state by a name in {@code src/test/resources/at-rest}, and the
 * oldest form that may lie in a database, in {@code oldest} beneath it. The first is written anew with {@code
 * -Dsamples.write=true} and looked at in the review; the second is never changed.
 */
public final class StateSamples<S> {
    private static final Path APPROVED = Path.of("src/test/resources/at-rest");
    private static final JsonWriterSettings SETTINGS = JsonWriterSettings.builder()
            .outputMode(JsonMode.RELAXED)
            .indent(true)
            .build();

    private final AggregateMapping<S> mapping;
    private final Map<String, S> states = new LinkedHashMap<>();

    private StateSamples(AggregateMapping<S> mapping) {
        this.mapping = mapping;
    }

    public static <S> StateSamples<S> of(AggregateMapping<S> mapping) {
        return new StateSamples<>(mapping);
    }

    public StateSamples<S> with(String name, S state) {
        states.put(name, state);
        return this;
    }

    /** A test for each state and for each oldest document. */
    public Stream<DynamicTest> tests() {
        if (Boolean.getBoolean("samples.write")) write();
        var approved = read(APPROVED.resolve(file()));
        var oldest = read(APPROVED.resolve("oldest").resolve(file()));
        var names = DynamicTest.dynamicTest(
                "every state has an approved form",
                () -> assertThat(approved.keySet()).isEqualTo(states.keySet()));
        var forms = states.entrySet().stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.getKey() + " is written as approved and read as it was written",
                        () -> isWritten(it.getValue(), approved.get(it.getKey(), Document.class))));
        var older = oldest.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(
                        "the oldest " + name + " is still read", () -> isRead(name, oldest.get(name, Document.class))));
        return Stream.of(Stream.of(names), forms, older).flatMap(it -> it);
    }

    private void isWritten(S state, Document approved) {
        var written = mapping.form().toDocument(state);

        assertThat(written.toJson(SETTINGS)).isEqualTo(approved.toJson(SETTINGS));
        assertThat(mapping.form().fromDocument(written)).isEqualTo(state);
    }

    private void isRead(String name, Document oldest) {
        assertThat(mapping.form().fromDocument(oldest)).isEqualTo(states.get(name));
    }

    private String file() {
        return mapping.collection() + ".json";
    }

    private void write() {
        var json = states.entrySet().stream()
                .map(it -> "\"" + it.getKey() + "\": "
                        + mapping.form().toDocument(it.getValue()).toJson(SETTINGS))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        try {
            Files.createDirectories(APPROVED.resolve("oldest"));
            Files.writeString(APPROVED.resolve(file()), json);
            var oldest = APPROVED.resolve("oldest").resolve(file());
            if (!Files.exists(oldest)) Files.writeString(oldest, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document read(Path file) {
        try {
            return Document.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
