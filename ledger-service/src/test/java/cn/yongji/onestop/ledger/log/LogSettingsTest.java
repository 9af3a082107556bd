package cn.yongji.onestop.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.testkit.TestStore;
import cn.yongji.onestop.tlog.TreeHash;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;

class LogSettingsTest {
    private static final String KEY =
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n-----END"
                    + " PRIVATE KEY-----\n";
    private static final String NEXT =
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEA\n-----END"
                    + " PRIVATE KEY-----\n";
    private static MongoClient client;

    private final LogConfiguration configuration = new LogConfiguration();

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestStore.uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void the_log_looks_for_entries_twice_a_second_unless_told_otherwise() {
        var defaults = bound(Map.of());

        assertThat(defaults.pause()).isEqualTo(Duration.ofMillis(500));
        assertThat(defaults.most()).isEqualTo(4096);
        assertThat(defaults.patience()).isEqualTo(Duration.ofSeconds(2));
        assertThat(defaults.renewal()).isEqualTo(Duration.ofMinutes(10));
        assertThat(defaults.quorum()).isEqualTo("any");
        assertThat(defaults.witnesses()).isEmpty();
        assertThat(bound(Map.of(
                                "onestop.ledger.log.witnesses[0].name", "audit",
                                "onestop.ledger.log.witnesses[0].vkey", "k",
                                "onestop.ledger.log.witnesses[0].url", "http://audit"))
                        .witnesses())
                .containsExactly(new LogSettings.LogWitness("audit", "k", "http://audit"));
    }

    @Test
    void without_key_and_origin_there_is_no_log_but_on_a_local_machine() {
        var local = new MockEnvironment();
        local.setActiveProfiles("local");

        assertThatThrownBy(() -> keys(bound(Map.of()), "no_key", new MockEnvironment()))
                .hasMessageContaining("ONESTOP_LEDGER_LOG_KEY");
        assertThatThrownBy(() -> keys(bound(Map.of("onestop.ledger.log.key", KEY)), "no_key", new MockEnvironment()))
                .hasMessageContaining("ONESTOP_LEDGER_LOG_ORIGIN");
        var made = keys(bound(Map.of()), "local_key", local);
        var again = keys(bound(Map.of()), "local_key", local);
        assertThat(made.verifiers()).isEqualTo(again.verifiers());
    }

    @Test
    void a_database_keeps_the_name_of_its_log() {
        var one = bound(Map.of("onestop.ledger.log.key", KEY, "onestop.ledger.log.origin", "a.example/log"));
        var other = bound(Map.of("onestop.ledger.log.key", KEY, "onestop.ledger.log.origin", "b.example/log"));
        keys(one, "origin", new MockEnvironment());

        assertThatThrownBy(() -> keys(other, "origin", new MockEnvironment()))
                .hasMessageContaining("a.example/log, not b.example/log");
    }

    @Test
    void while_keys_change_a_verifier_with_either_of_them_believes() {
        var both = keys(
                bound(Map.of(
                        "onestop.ledger.log.key", KEY,
                        "onestop.ledger.log.next-key", NEXT,
                        "onestop.ledger.log.origin", "a.example/log")),
                "rotation",
                new MockEnvironment());
        var next = keys(
                bound(Map.of("onestop.ledger.log.key", NEXT, "onestop.ledger.log.origin", "a.example/log")),
                "rotation",
                new MockEnvironment());

        var note = both.sign(0, TreeHash.EMPTY);

        assertThat(both.verifiers()).hasSize(2);
        assertThat(next.open(note).size()).isZero();
        assertThat(both.open(next.sign(0, TreeHash.EMPTY)).size()).isZero();
    }

    @Test
    void a_quorum_is_a_number_or_a_word() {
        var keys = keys(
                bound(Map.of("onestop.ledger.log.key", KEY, "onestop.ledger.log.origin", "a.example/log")),
                "quorum",
                new MockEnvironment());

        assertThat(configuration.logPolicy(bound(Map.of()), keys).quorum()).isEmpty();
        assertThat(configuration
                        .logPolicy(bound(Map.of("onestop.ledger.log.quorum", "none")), keys)
                        .text())
                .endsWith("quorum none\n");
    }

    private LogKeys keys(LogSettings settings, String name, MockEnvironment environment) {
        MongoDatabase database = client.getDatabase("settings_" + name);
        return configuration.logKeys(settings, configuration.logOrigin(settings, database, environment), database);
    }

    private static LogSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("onestop.ledger.log", LogSettings.class);
    }
}
