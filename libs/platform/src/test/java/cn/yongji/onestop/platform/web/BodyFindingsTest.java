package cn.yongji.onestop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.money.Yuan;
import cn.yongji.onestop.platform.web.json.StrictJson;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BodyFindingsTest {
    private final BodyFindings findings = new BodyFindings(
            mapper(), new BodyConstraints(Validation.buildDefaultValidatorFactory(), (_, _, _) -> Optional.empty()));

    @NullMarked
    record Form(
            @NotBlank String name,
            @Min(1) @Max(99) int pieces,
            DepartmentCode department,
            @Nullable Yuan price,
            @Nullable LocalDate due,
            @Nullable Boolean fragile,
            @Size(max = 3) List<Item> items,
            @Nullable Map<MatterCode, Integer> limits,
            @Nullable Map<String, List<Item>> byRoom,
            @Nullable Wrapping wrapping,
            @Nullable List<@NotBlank String> remarks) {}

    @NullMarked
    record Item(@NotBlank String text, @Nullable @Min(0) Integer count) {
        Item {
            if ("forbidden".equals(text)) throw new IllegalArgumentException("forbidden");
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "BOX", value = Box.class),
        @JsonSubTypes.Type(name = "FOIL", value = Foil.class)
    })
    sealed interface Wrapping {}

    @NullMarked
    record Box(@Min(1) int width, String material) implements Wrapping {}

    @NullMarked
    record Foil(int layers) implements Wrapping {}

    @Test
    void unknown_fields_wrong_types_what_is_missing_and_broken_constraints_are_told_together() {
        var found = found("""
            {"name": " ", "pieces": "2", "departmnt": "water", "price": "5", "due": "2026-02-30", "fragile": 1,
             "items": [], "extra": {"a": 1}}
            """);

        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/name", "not-blank",
                        "/pieces", "wrong-type",
                        "/department", "required",
                        "/departmnt", "unknown-field",
                        "/price", "wrong-type",
                        "/due", "date-malformed",
                        "/fragile", "wrong-type",
                        "/extra", "unknown-field"));
    }

    @Test
    void every_item_of_a_list_is_looked_at_and_the_list_itself_as_well() {
        var found = found("""
            {"name": "a", "pieces": 1, "department": "water",
             "items": [{"text": 5}, {"text": "b", "count": "1"}, null, {"text": "", "txt": "b"}, {"text": "c", "count": -1}],
             "remarks": ["ok", 7, " "]}
            """);

        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/items", "size",
                        "/items/0/text", "wrong-type",
                        "/items/1/count", "wrong-type",
                        "/items/2", "required",
                        "/items/3/text", "not-blank",
                        "/items/3/txt", "unknown-field",
                        "/items/4/count", "min",
                        "/remarks/1", "wrong-type",
                        "/remarks/2", "not-blank"));
    }

    @Test
    void keys_and_values_of_maps_are_looked_at() {
        var found = found("""
            {"name": "a", "pieces": 1, "department": "water", "items": [],
             "limits": {"M06": "7", "nonsense": 3, "M07": null},
             "byRoom": {"a/b": [{"text": true}], "c": {}}}
            """);

        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/limits/M06", "wrong-type",
                        "/limits/nonsense", "matter-code-malformed",
                        "/limits/M07", "required",
                        "/byRoom/a~1b/0/text", "wrong-type",
                        "/byRoom/c", "wrong-type"));
    }

    @Test
    void a_body_with_a_choice_is_looked_at_as_what_it_says_it_is() {
        assertThat(withWrapping("{\"kind\": \"BOX\", \"width\": 0, \"layers\": 2}"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/wrapping/width", "min",
                        "/wrapping/material", "required",
                        "/wrapping/layers", "unknown-field"));
        assertThat(withWrapping("{\"kind\": \"FOIL\", \"layers\": \"2\"}"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("/wrapping/layers", "wrong-type"));
        assertThat(withWrapping("{\"kind\": \"BAG\", \"width\": 0}"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("/wrapping", "type-unknown"));
        assertThat(withWrapping("{\"width\": 0}"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("/wrapping", "type-unknown"));
        assertThat(withWrapping("[]")).containsExactlyInAnyOrderEntriesOf(Map.of("/wrapping", "wrong-type"));
    }

    @Test
    void null_for_what_is_required_is_missing_whatever_its_type() {
        var found = found("{\"name\": null, \"pieces\": null, \"department\": null, \"items\": null, \"x\": null}");

        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/name", "required",
                        "/pieces", "required",
                        "/department", "required",
                        "/items", "required",
                        "/x", "unknown-field"));
    }

    @Test
    void a_part_that_is_no_object_is_told_as_one_thing() {
        assertThat(found("{\"name\": \"a\", \"pieces\": 1, \"department\": {\"value\": 1}, \"items\": [5, []]}"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/department", "wrong-type",
                        "/items/0", "wrong-type",
                        "/items/1", "wrong-type"));
        assertThat(found("[]")).containsExactlyInAnyOrderEntriesOf(Map.of("", "wrong-type"));
    }

    @Test
    void a_record_that_refuses_its_values_and_text_that_no_store_keeps_are_told_beside_the_rest() {
        var found = found("""
            {"name": "a\\u0000", "pieces": 1, "department": "nowhere!", "items": [{"text": "forbidden"}],
             "byRoom": {"a\\u0000": []}}
            """);

        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/name", "character-not-allowed",
                        "/department", "department-code-malformed",
                        "/items/0", "invalid",
                        "/byRoom/a\u0000", "character-not-allowed"));
    }

    @Test
    void each_finding_is_told_in_both_languages() {
        var told =
                findings.of(new SentBody("{\"x\": 1, \"pieces\": 100}".getBytes(StandardCharsets.UTF_8), Form.class));

        assertThat(told).hasSizeGreaterThanOrEqualTo(5).allSatisfy(it -> {
            assertThat(it.zh()).containsPattern("\\p{IsHan}");
            assertThat(it.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void no_more_than_a_hundred_are_told() {
        var many = "{\"items\": [" + "{\"a\": 1},".repeat(5_000) + "5]}";

        assertThat(findings.of(new SentBody(many.getBytes(StandardCharsets.UTF_8), Form.class)))
                .hasSize(100);
    }

    @Test
    void nothing_is_found_in_what_is_no_json() {
        assertThat(findings.of(new SentBody("{\"items\": 5, ".getBytes(StandardCharsets.UTF_8), Form.class)))
                .isEmpty();
    }

    private Map<String, String> withWrapping(String wrapping) {
        return found("{\"name\": \"a\", \"pieces\": 1, \"department\": \"water\", \"items\": [], \"wrapping\": "
                + wrapping + "}");
    }

    private Map<String, String> found(String body) {
        return findings.of(new SentBody(body.getBytes(StandardCharsets.UTF_8), Form.class)).stream()
                .collect(Collectors.toMap(InputError::pointer, InputError::code));
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        new StrictJson().customize(builder);
        return builder.build();
    }
}
