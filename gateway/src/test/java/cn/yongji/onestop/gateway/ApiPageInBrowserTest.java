package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.gateway.support.Chromium;
import cn.yongji.onestop.gateway.support.FakeService;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the documents in a real Chromium, with clicks: what its settings promise is what somebody at it meets. */
class ApiPageInBrowserTest extends GatewayTest {
    private static final String DOCUMENT = """
        openapi: 3.1.0
        info: {title: %1$s, version: '1'}
        tags: [{name: first of %1$s}, {name: second of %1$s}]
        security: [{oidc: []}]
        components:
          securitySchemes:
            oidc: {type: openIdConnect, openIdConnectUrl: 'https://issuer.example.org/.well-known/openid-configuration'}
        paths:
          %2$s:
            get: {tags: [first of %1$s], operationId: look, responses: {'200': {description: seen}}}
          %2$s/more:
            get: {tags: [second of %1$s], operationId: lookFurther, responses: {'200': {description: seen}}}
        """;
    private static final String LOGGED_IN = ".scheme-container .authorize.locked";
    private static final String AUTHORIZE = ".auth-container button.authorize";

    private static Chromium chromium;

    /** What came along with each call of an operation. */
    private final Queue<String> carried = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.started();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void open() {
        tells(INTAKE, "intake", "/v1/projects");
        tells(LEDGER, "ledger", "/v1/ledgers/p1");
        clock.advance(Duration.ofMinutes(2));
        ISSUER.issues(ISSUER.token("agent1", clock.instant(), clock.instant().plusSeconds(100_000)));
        chromium.open("http://127.0.0.1:" + port + "/swagger-ui/index.html");
        shows("intake");
    }

    @AfterEach
    void leave() {
        chromium.open("about:blank");
    }

    @Test
    void who_has_logged_in_stays_so_when_he_changes_the_document_and_his_calls_carry_his_token() {
        chromium.clicks(".scheme-container .btn.authorize");
        chromium.clicks(AUTHORIZE);
        chromium.waitsUntil("[...document.querySelectorAll('.auth-container button')]"
                + ".some((it) => it.textContent === 'Logout')");
        chromium.clicks(".auth-container .btn-done");
        chromium.waitsUntil("document.querySelector('" + LOGGED_IN + "')");

        clock.advance(Duration.ofMinutes(2));
        chromium.chooses(".topbar select", "ledger");
        shows("ledger");

        chromium.waitsUntil("document.querySelector('" + LOGGED_IN + "')");
        chromium.clicks("#operations-first_of_ledger-look .opblock-summary-control");
        chromium.clicks("#operations-first_of_ledger-look .try-out__btn");
        chromium.clicks("#operations-first_of_ledger-look .execute");
        chromium.waitsUntil("document.querySelector('#operations-first_of_ledger-look .live-responses-table')");
        assertThat(carried).singleElement().asString().startsWith("Bearer ey");
    }

    @Test
    void who_types_into_the_filter_box_sees_the_groups_that_he_means() {
        assertThat(groups()).containsExactly("first of intake", "second of intake");

        chromium.types(".operation-filter-input", "second");

        chromium.waitsUntil("document.querySelectorAll('.opblock-tag').length === 1");
        assertThat(groups()).containsExactly("second of intake");
    }

    private void tells(FakeService service, String name, String path) {
        service.does(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/openapi.yaml"))
                FakeService.answer(exchange, 200, DOCUMENT.formatted(name, path));
            else {
                carried.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                FakeService.answer(exchange, 200, "{}");
            }
        });
    }

    private static void shows(String title) {
        chromium.waitsUntil("document.querySelector('.info .title')?.textContent.startsWith('" + title + "')"
                + " && document.querySelector('.opblock')");
    }

    private static List<String> groups() {
        return chromium.tells("return [...document.querySelectorAll('.opblock-tag')].map((it) => it.dataset.tag)");
    }
}
