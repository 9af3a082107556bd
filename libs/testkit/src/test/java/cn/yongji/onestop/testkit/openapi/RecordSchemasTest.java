package cn.yongji.onestop.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client made from the document takes for allowed is taken. */
class RecordSchemasTest {
    record Body(
            @NotEmpty @Size(max = 5) List<String> items,
            @Size(max = 5) List<String> remarks,
            @NotBlank @Size(max = 10) String reason,
            @Size(min = 3, max = 10) @NotBlank String code,
            @Size(max = 10) String note) {}

    @Test
    void what_may_not_be_empty_has_one_at_least_in_the_document() {
        var converters = new ModelConverters(true);
        converters.addConverter(new RecordSchemas());

        var body = converters
                .resolveAsResolvedSchema(new AnnotatedType(Body.class))
                .schema
                .getProperties();

        assertThat(body.get("items")).hasFieldOrPropertyWithValue("minItems", 1);
        assertThat(body.get("remarks")).hasFieldOrPropertyWithValue("minItems", 0);
        assertThat(body.get("reason")).hasFieldOrPropertyWithValue("minLength", 1);
        assertThat(body.get("code")).hasFieldOrPropertyWithValue("minLength", 3);
        assertThat(body.get("note")).hasFieldOrPropertyWithValue("minLength", 0);
    }
}
