package cn.yongji.onestop.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.openapi.DocumentLint;
import cn.yongji.onestop.testkit.openapi.OpenApiContract;
import io.swagger.v3.oas.models.media.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the API document says of the tiny service. */
@OnestopTest
class OpenApiTest {
    @Autowired
    OpenApiContract contract;

    @Autowired
    Api api;

    @Test
    void a_document_without_gaps_has_no_complaints() {
        assertThat(contract.lint()).isEmpty();
    }

    @Test
    void what_is_always_there_is_required_and_what_may_be_missing_may_be_null() {
        var parcel = schema("Parcel");

        assertThat(parcel.getRequired()).containsExactly("colour", "department", "labels", "name", "pieces");
        assertThat(property(parcel, "due").getTypes()).containsExactlyInAnyOrder("string", "null");
        assertThat(property(parcel, "price").getTypes()).containsExactlyInAnyOrder("number", "null");
        assertThat(property(parcel, "name").getTypes()).containsExactly("string");
    }

    @Test
    void the_roles_that_are_enforced_are_written_down() {
        var echo = contract.document().getPaths().get("/v1/parcels/echo").getPost();

        assertThat(echo.getExtensions().get("x-roles")).hasToString("[agent, window]");
        assertThat(echo.getDescription()).contains("代办员 `agent`、窗口人员 `window`");
        assertThat(echo.getSecurity()).isNotEmpty();
    }

    @Test
    void the_headers_that_are_asked_for_are_required() {
        var paths = contract.document().getPaths();
        var key = paths.get("/v1/parcels").getPost().getParameters().getFirst();
        var version = paths.get("/v1/parcels/{matter}").getPut().getParameters().getLast();

        assertThat(key.getName()).isEqualTo("Idempotency-Key");
        assertThat(key.getRequired()).isTrue();
        assertThat(version.getName()).isEqualTo("If-Match");
        assertThat(version.getRequired()).isTrue();
        assertThat(paths.get("/v1/parcels").getPost().getParameters()).hasSize(1);
    }

    @Test
    void the_problems_stand_beside_their_status() {
        var send = contract.document().getPaths().get("/v1/parcels").getPost().getResponses();

        assertThat(send.get("409").getDescription()).contains("already-exists");
        assertThat(send.get("400").getDescription()).contains("idempotency-key-missing", "request-invalid");
        assertThat(send.get("422").get$ref()).endsWith("/IdempotencyKeyReused");
        assertThat(send.keySet())
                .contains("201", "401", "403", "413", "415", "500")
                .doesNotContain("200");
    }

    @Test
    void the_document_is_the_same_each_time() {
        assertThat(contract.yaml())
                .isEqualTo(contract.yaml())
                .startsWith("openapi: 3.1.0")
                .contains("url: /\n");
    }

    @Test
    void a_gap_is_a_complaint() {
        var document = contract.document();
        var echo = document.getPaths().get("/v1/parcels/echo").getPost();
        echo.setSummary(" ");
        echo.setOperationId("whoAmI");
        echo.getResponses().clear();
        echo.getExtensions().remove("x-roles");
        var body = echo.getRequestBody().getContent().get("application/json");
        body.setExample(null);
        body.setExamples(null);

        assertThat(DocumentLint.of(document))
                .anySatisfy(it -> assertThat(it).contains("POST /v1/parcels/echo has no summary"))
                .anySatisfy(it -> assertThat(it).contains("operationId of another"))
                .anySatisfy(it -> assertThat(it).contains("names no problem"))
                .anySatisfy(it -> assertThat(it).contains("who may call"))
                .anySatisfy(it -> assertThat(it).contains("never succeeds"))
                .anySatisfy(it -> assertThat(it).contains("has no example for the body: request"));
    }

    @Test
    void a_document_that_is_not_committed_fails_with_the_command_that_makes_it() {
        assertThatThrownBy(contract::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("docs/openapi/tiny.yaml is missing")
                .hasMessageContaining("-Dopenapi.write=true");
        assertThat(Path.of("target/openapi/tiny.yaml")).isNotEmptyFile();
    }

    @Test
    void a_service_serves_the_document_it_was_packed_with() throws Exception {
        var served = api.get("/openapi.yaml");

        assertThat(served.status()).isEqualTo(200);
        assertThat(served.header("Content-Type")).hasValue("application/yaml;charset=UTF-8");
        assertThat(served.bytes()).isEqualTo(Files.readAllBytes(Path.of("src/test/resources/openapi/tiny.yaml")));
    }

    private Schema<?> schema(String name) {
        return contract.document().getComponents().getSchemas().get(name);
    }

    private static Schema<?> property(Schema<?> schema, String name) {
        return (Schema<?>) schema.getProperties().get(name);
    }
}
