package cn.yongji.onestop.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R-PLT-621 and after: what stands at the door of a service, before anybody reads a body. */
@OnestopTest
class DoorsTest {
    @Autowired
    Api anyone;

    private Api api;

    @BeforeEach
    void asAgent() {
        api = anyone.as(Role.AGENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/*", "*", "application/*+json", "*/json", "*/*;q=0.8"})
    void a_range_of_types_is_no_type_of_a_body(String type) {
        var reply = api.with("Content-Type", type).post("/v1/parcels/echo", "{}");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(415);
        assertThat(reply.problem()).isEqualTo("media-type-unsupported");
        assertThat(anyone.with("Content-Type", type)
                        .post("/v1/parcels/echo", "{}")
                        .status())
                .isEqualTo(401);
        assertThat(anyone.with("Content-Type", type)
                        .send("POST", "/actuator/health", java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%EF%BC%91", "0x1", "%231", "%201", "1%200", "%2B1", "1.0", "1e0", "%D9%A1"})
    void a_number_is_written_in_plain_digits(String number) {
        var reply = api.get("/v1/parcels?limit=" + number);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("parameter-invalid");
        assertThat(reply.json().at("/errors/0/parameter").asString()).isEqualTo("limit");
    }

    @Test
    void what_the_gateway_takes_as_headers_a_service_takes_as_well() {
        var long16 = "x".repeat(16 * 1024);
        var token = Tokens.of(Role.AGENT).valid();
        try (var http = new RawHttp(anyone.address())) {
            assertThat(http.send("GET /v1/parcels/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                            + token + "\r\nX-Long: " + long16 + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 200 ");
        }
        try (var http = new RawHttp(anyone.address())) {
            assertThat(http.send("GET /v1/parcels/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Long: " + long16
                            + long16 + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("request-rejected");
        }
    }
}
