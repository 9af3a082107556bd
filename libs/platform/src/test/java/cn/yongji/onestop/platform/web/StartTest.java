package cn.yongji.onestop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.edge.EdgeConfiguration;
import cn.yongji.onestop.platform.catalogue.KnownNamesConfiguration;
import cn.yongji.onestop.platform.clock.ClockConfiguration;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.observe.SharedDefaults;
import cn.yongji.onestop.platform.secret.KeyRing;
import cn.yongji.onestop.platform.security.SecurityConfiguration;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** R-PLT-005, R-PLT-006, R-PLT-042: what stops a service from starting. */
class StartTest {
    private static final String SECRET = "onestop.cursor-secret=0123456789012345678901234567890123456789";
    private static final String ISSUER = "onestop.token.issuer=https://issuer.example.org";

    private final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withInitializer(
                    it -> new SharedDefaults().postProcessEnvironment(it.getEnvironment(), new SpringApplication()))
            .withPropertyValues("spring.application.name=tried")
            .withConfiguration(AutoConfigurations.of(
                    ClockConfiguration.class,
                    EdgeConfiguration.class,
                    WebConfiguration.class,
                    SecurityConfiguration.class,
                    JacksonAutoConfiguration.class,
                    ValidationAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class))
            .withUserConfiguration(NoStore.class, KnownNamesConfiguration.class);
    private final WebApplicationContextRunner local = service.withPropertyValues("spring.profiles.active=local");
    private final WebApplicationContextRunner production = service.withPropertyValues(SECRET, ISSUER);

    /** Nobody listens there, and nobody asks: a service starts before its database. */
    @Configuration(proxyBeanMethods = false)
    static class NoStore {
        @Bean
        MongoClient client() {
            return MongoClients.create("mongodb://127.0.0.1:1");
        }

        @Bean
        MongoDatabase database(MongoClient client) {
            return client.getDatabase("nowhere");
        }
    }

    @RestController
    static class SaysNothing {
        @GetMapping("/v1/a")
        String read() {
            return "";
        }
    }

    @RestController
    static class AllowsNobody {
        @Allowed({})
        @GetMapping("/v1/b")
        String read() {
            return "";
        }
    }

    @RestController
    static class NamesAnUnknownProblem {
        @Allowed(Role.ADMIN)
        @ProblemTypes("nobody-knows")
        @GetMapping("/v1/c")
        String read() {
            return "";
        }
    }

    @RestController
    static class SaysEnough {
        @Allowed(Role.ADMIN)
        @ProblemTypes("not-found")
        @GetMapping("/v1/d")
        String read() {
            return "";
        }
    }

    @Test
    void a_service_that_says_enough_starts() {
        production
                .withUserConfiguration(SaysEnough.class)
                .run(it -> assertThat(it).hasNotFailed());
    }

    @Test
    void an_operation_that_does_not_say_who_may_call_it_stops_the_service() {
        production
                .withUserConfiguration(SaysNothing.class)
                .run(it -> assertThat(it.getStartupFailure())
                        .hasMessageContaining("SaysNothing#read")
                        .hasMessageContaining("@Allowed"));
    }

    @Test
    void an_operation_that_nobody_may_call_stops_the_service() {
        production
                .withUserConfiguration(AllowsNobody.class)
                .run(it -> assertThat(it.getStartupFailure()).hasMessageContaining("allows nobody"));
    }

    @Test
    void a_problem_that_nobody_defined_stops_the_service() {
        production
                .withUserConfiguration(NamesAnUnknownProblem.class)
                .run(it -> assertThat(it.getStartupFailure()).hasMessageContaining("nobody-knows"));
    }

    @Test
    void without_a_secret_for_cursors_only_a_single_machine_starts() {
        service.withPropertyValues(ISSUER)
                .run(it ->
                        assertThat(it.getStartupFailure()).rootCause().hasMessageContaining("ONESTOP_CURSOR_SECRET"));
        service.withPropertyValues(ISSUER, "onestop.cursor-secret=short")
                .run(it ->
                        assertThat(it.getStartupFailure()).rootCause().hasMessageContaining("at least 32 characters"));
        local.run(it -> assertThat(it).hasNotFailed());
    }

    @Test
    void without_an_issuer_only_a_single_machine_starts() {
        service.withPropertyValues(SECRET)
                .run(it -> assertThat(it.getStartupFailure()).rootCause().hasMessageContaining("OIDC_ISSUER"));
        local.run(it -> assertThat(it.getEnvironment().getProperty("onestop.token.issuer"))
                .isEqualTo("http://127.0.0.1:8090"));
    }

    @Test
    void the_clock_can_be_moved_on_a_single_machine_only() {
        production.run(it -> {
            assertThat(it.getBean(Clock.class)).isNotInstanceOf(MovableClock.class);
            assertThat(it).doesNotHaveBean("clockController");
            assertThat(it.getBean(Clock.class).getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        });
        local.run(it -> assertThat(it.getBean(Clock.class)).isInstanceOf(MovableClock.class));
    }

    @Test
    void only_a_single_machine_has_a_data_key_of_its_own() {
        production.run(it ->
                assertThat(it.getEnvironment().getProperty("onestop.data-keys")).isEmpty());
        local.run(it -> assertThat(KeyRing.parse(it.getEnvironment().getProperty("onestop.data-keys", "")))
                .hasToString("KeyRing[single-machine]"));
    }

    @Test
    void the_secret_is_not_printed() {
        production.run(it -> assertThat(it.getBean(CursorSettings.class).toString())
                .contains("***")
                .doesNotContain("0123"));
    }

    @Test
    void the_defaults_of_the_settings_are_pinned() {
        production.run(it -> {
            assertThat(it.getBean(WebSettings.class).maxJson().toBytes()).isEqualTo(1_048_576);
            assertThat(it.getEnvironment().getProperty("spring.threads.virtual.enabled"))
                    .isEqualTo("true");
            assertThat(it.getEnvironment().getProperty("server.address")).isNull();
            assertThat(it.getEnvironment().getProperty("logging.structured.format.console"))
                    .isEqualTo("ecs");
        });
    }

    @Test
    void what_a_service_says_itself_is_stronger_than_the_shared_defaults() {
        production
                .withPropertyValues("server.tomcat.keep-alive-timeout=1s", "onestop.web.max-json=2MB")
                .run(it -> {
                    assertThat(it.getEnvironment().getProperty("server.tomcat.keep-alive-timeout"))
                            .isEqualTo("1s");
                    assertThat(it.getBean(WebSettings.class).maxJson().toMegabytes())
                            .isEqualTo(2);
                });
    }
}
