package cn.yongji.onestop.kernel.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How contracts are written on the wire: ISO dates, and absent rather than null. */
final class WireForm {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
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
}
