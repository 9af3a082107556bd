package cn.yongji.onestop.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path HOME = Path.of("/srv/onestop");

    @Test
    void without_any_setting_it_is_port_8080_the_data_beside_the_sources_and_the_embedded_store() throws StackFailure {
        var settings = Settings.from(Map.of(), HOME);

        assertThat(settings).isEqualTo(new Settings(HOME, HOME.resolve(".data"), new Ports(8080), null, null));
        assertThat(settings.ports().store()).isEqualTo(8094);
    }

    @Test
    void one_port_moves_all() throws StackFailure {
        var ports = Settings.from(Map.of("ONESTOP_PORT", "18080"), HOME).ports();

        assertThat(ports.intake()).isEqualTo(18_081);
        assertThat(ports.issuer()).isEqualTo(18_090);
        assertThat(ports.broker()).isEqualTo(18_092);
    }

    @Test
    void the_data_folder_and_the_database_can_be_named() throws StackFailure {
        var settings = Settings.from(Map.of("ONESTOP_DATA", "/elsewhere", "MONGODB_URI", "mongodb://db"), HOME);

        assertThat(settings.data()).isEqualTo(Path.of("/elsewhere"));
        assertThat(settings.mongodbUri()).isEqualTo("mongodb://db");
    }

    @Test
    void how_long_a_start_that_stands_still_is_waited_for_can_be_said() throws StackFailure {
        assertThat(Settings.from(Map.of("ONESTOP_PATIENCE", "600"), HOME).patience())
                .isEqualTo(Duration.ofMinutes(10));
        assertThatThrownBy(() -> Settings.from(Map.of("ONESTOP_PATIENCE", "0"), HOME))
                .hasMessageContaining("ONESTOP_PATIENCE");
        assertThatThrownBy(() -> Settings.from(Map.of("ONESTOP_PATIENCE", "long"), HOME))
                .hasMessageContaining("ONESTOP_PATIENCE");
    }

    @Test
    void a_command_about_the_running_system_finds_its_ports(@TempDir Path data) throws Exception {
        var settings = Settings.from(Map.of("ONESTOP_DATA", data.toString()), HOME);
        assertThat(settings.asRunning()).isEqualTo(settings);

        Files.createDirectories(settings.folders().run());
        Files.writeString(settings.folders().port(), "18080");

        assertThat(settings.asRunning().ports()).isEqualTo(new Ports(18_080));
    }

    @Test
    void further_instances_of_a_service_have_ports_of_their_own() throws StackFailure {
        var ports = Settings.from(Map.of("ONESTOP_INSTANCES", "approval=3, ledger=2"), HOME)
                .ports();

        assertThat(ports.urls("approval"))
                .isEqualTo("http://127.0.0.1:8082,http://127.0.0.1:8182,http://127.0.0.1:8282");
        assertThat(ports.services()).containsExactly(8081, 8082, 8182, 8282, 8083, 8183, 8084);
        assertThat(InstanceCounts.parse(ports.instances().text())).isEqualTo(ports.instances());
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval", "gateway=2", "approval=0", "approval=7", "approval=two"})
    void a_number_of_instances_that_is_none_is_refused_with_a_sentence(String instances) {
        assertThatThrownBy(() -> Settings.from(Map.of("ONESTOP_INSTANCES", instances), HOME))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("says of no service how many there are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "80", "65530"})
    void a_port_that_is_none_is_refused_with_a_sentence(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("ONESTOP_PORT", port), HOME))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("is no port to start from");
    }

    @Test
    void a_mongodb_server_that_is_named_must_be_there() {
        assertThatThrownBy(() -> Settings.from(Map.of("ONESTOP_MONGOD", "/no/such/mongod"), HOME))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("ONESTOP_MONGOD");
    }
}
