package cn.yongji.onestop.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;

class ClientsTest {
    private final Clients clients = new Clients(new ClientSettings(List.of("10.0.0.0/8", "fd00::1", " ")));

    private static MockHttpServletRequest from(String address, String... forwardedFor) {
        var request = new MockHttpServletRequest("GET", "/v1/projects");
        request.setRemoteAddr(address);
        request.addHeader("Host", "inner:8080");
        for (var line : forwardedFor) {
            request.addHeader("X-Forwarded-For", line);
        }
        return request;
    }

    private HttpHeaders told(MockHttpServletRequest request) {
        return new ForwardedHeaders(clients).apply(new HttpHeaders(), ServerRequest.create(request, List.of()));
    }

    @Test
    void a_stranger_is_its_own_address() {
        assertThat(clients.addressOf(from("203.0.113.7", "198.51.100.1"))).isEqualTo("203.0.113.7");
    }

    @Test
    void behind_our_proxies_the_client_is_the_nearest_address_that_is_not_ours() {
        assertThat(clients.addressOf(from("10.0.0.1", "198.51.100.1, 203.0.113.7", "10.0.0.2")))
                .isEqualTo("203.0.113.7");
        assertThat(clients.addressOf(from("fd00::1", "2001:db8::5"))).isEqualTo("2001:db8::5");
    }

    @Test
    void what_is_no_address_is_skipped() {
        assertThat(clients.addressOf(from("10.0.0.1", "evil.example, <script>, unknown, 203.0.113.7")))
                .isEqualTo("203.0.113.7");
        assertThat(clients.addressOf(from("10.0.0.1", "beef"))).isEqualTo("10.0.0.1");
    }

    @Test
    void a_trusted_proxy_s_word_is_passed_on_and_completed() {
        var request = from("10.0.0.1", "203.0.113.7");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "onestop.example");

        var told = told(request);

        assertThat(told.getFirst("X-Forwarded-For")).isEqualTo("203.0.113.7, 10.0.0.1");
        assertThat(told.getFirst("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(told.getFirst("X-Forwarded-Host")).isEqualTo("onestop.example");
        assertThat(told.getFirst("X-Forwarded-Port")).isEqualTo("443");
    }

    @Test
    void a_stranger_s_word_is_not() {
        var request = from("203.0.113.7", "198.51.100.1");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "evil.example");

        var told = told(request);

        assertThat(told.getFirst("X-Forwarded-For")).isEqualTo("203.0.113.7");
        assertThat(told.getFirst("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(told.getFirst("X-Forwarded-Host")).isEqualTo("inner:8080");
    }
}
