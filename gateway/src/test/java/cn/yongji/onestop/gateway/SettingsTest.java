package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The settings that others rely on: the environment of the launcher and of the containers. */
class SettingsTest {
    private static StandardEnvironment environment(java.util.Map<String, Object> variables, String... files)
            throws Exception {
        var environment = new StandardEnvironment();
        environment.setConversionService((org.springframework.core.convert.support.ConfigurableConversionService)
                ApplicationConversionService.getSharedInstance());
        environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
        for (var file : files) {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(environment.getPropertySources()::addLast);
        }
        return environment;
    }

    @Test
    void without_settings_the_local_addresses_hold() throws Exception {
        var settings = environment(java.util.Map.of(), "application.yml");

        assertThat(settings.getProperty("server.port")).isEqualTo("8080");
        assertThat(settings.getProperty("gateway.services.intake.url")).isEqualTo("http://127.0.0.1:8081");
        assertThat(settings.getProperty("gateway.services.approval.url")).isEqualTo("http://127.0.0.1:8082");
        assertThat(settings.getProperty("gateway.services.ledger.url")).isEqualTo("http://127.0.0.1:8083");
        assertThat(settings.getProperty("gateway.services.coordination.url")).isEqualTo("http://127.0.0.1:8084");
        assertThat(settings.getProperty("gateway.oidc.issuer")).isEqualTo("http://127.0.0.1:8090");
        assertThat(settings.getProperty("server.address")).isNull();
    }

    @Test
    void the_environment_moves_every_address() throws Exception {
        var settings = environment(
                java.util.Map.of(
                        "SERVER_PORT", "9000",
                        "INTAKE_URL", "http://intake:1",
                        "APPROVAL_URL", "http://approval:2",
                        "LEDGER_URL", "http://ledger:3",
                        "COORDINATION_URL", "http://coordination:4",
                        "OIDC_ISSUER", "http://issuer:5"),
                "application.yml");

        assertThat(settings.getProperty("server.port")).isEqualTo("9000");
        assertThat(settings.getProperty("gateway.services.intake.url")).isEqualTo("http://intake:1");
        assertThat(settings.getProperty("gateway.services.approval.url")).isEqualTo("http://approval:2");
        assertThat(settings.getProperty("gateway.services.ledger.url")).isEqualTo("http://ledger:3");
        assertThat(settings.getProperty("gateway.services.coordination.url")).isEqualTo("http://coordination:4");
        assertThat(settings.getProperty("gateway.api-page.issuer")).isEqualTo("http://issuer:5");
    }

    @Test
    void on_one_s_own_machine_nobody_else_can_reach_it() throws Exception {
        assertThat(environment(java.util.Map.of(), "application-local.yml").getProperty("server.address"))
                .isEqualTo("127.0.0.1");
    }
}
