package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A label of a body that is no label. */
class ContentTypeTest extends GatewayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "text/*",
                "*",
                "application/*+json",
                "*/json",
                "*/*;q=0.8",
                "application/*; charset=*"
            })
    void a_range_of_types_is_no_type(String type) throws Exception {
        assertThat(post("/v1/projects", type, bearer()))
                .startsWith("HTTP/1.1 415 ")
                .contains("media-type-unsupported");
        assertThat(post("/v1/projects", type, "")).startsWith("HTTP/1.1 401 ");
        assertThat(post("/nowhere", type, "")).startsWith("HTTP/1.1 415 ");
        assertThat(INTAKE.timesAsked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"json", "", ";", "a/b/c", "text/plain; charset", "application/json; charset=\"", "\u00e4/\u00f6"
            })
    void what_else_a_label_says_is_the_services_business(String type) throws Exception {
        assertThat(post("/v1/projects", type, bearer())).startsWith("HTTP/1.1 200 ");
    }

    private String bearer() {
        return "Authorization: Bearer " + token() + "\r\n";
    }

    private String post(String path, String type, String more) throws Exception {
        try (var client = connect()) {
            client.send(
                    "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\nContent-Type: "
                            + type + "\r\n" + more + "\r\n{}");
            return client.readToEnd();
        }
    }
}
