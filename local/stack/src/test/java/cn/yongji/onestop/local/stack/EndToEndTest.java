package cn.yongji.onestop.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.stack.client.ForeignVerifier;
import cn.yongji.onestop.local.stack.client.JavaClients;
import cn.yongji.onestop.local.stack.client.PublicLog;
import cn.yongji.onestop.local.stack.client.TypeScriptClients;
import cn.yongji.onestop.local.stack.client.WallBoardScreen;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import cn.yongji.onestop.local.stack.http.ServiceClocks;
import cn.yongji.onestop.local.stack.part.Parts;
import cn.yongji.onestop.local.stack.process.Stack;
import cn.yongji.onestop.local.stack.sample.LedgerReader;
import cn.yongji.onestop.local.stack.sample.SampleCase;
import cn.yongji.onestop.local.stack.sample.SampleStep;
import cn.yongji.onestop.local.stack.sample.Scenario;
import cn.yongji.onestop.local.stack.sample.walk.Walk;
import cn.yongji.onestop.local.stack.sample.walk.WalkStage;
import cn.yongji.onestop.local.stack.sample.walk.Walks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The sample case on the real processes. They are started twice on the same data: first by the launcher as users run it,
 * then by the test, which kills services in the middle of the case.
 */
@Timeout(900)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndTest {

    /** The business licence and the identity of the legal person: the first project of the unit brought them. */
    private static final int ON_FILE = 2;

    private static final Duration TIME_TO_START = Duration.ofMinutes(5);

    @TempDir
    static Path data;

    private Settings settings;
    private Launched first;
    private Launched second;
    private Launched status;
    private final List<String> leftAfterTheFirst = new ArrayList<>();
    private Stack stack;
    private GatewayApi api;
    private LedgerReader ledger;
    private ExpectedLedger expected;

    @BeforeAll
    void start() throws StackFailure, IOException, InterruptedException {
        settings = new Settings(
                Home.folder(), data, FreePorts.ports(), System.getenv("MONGODB_URI"), Mongod.find(System.getenv()));
        expected = ExpectedLedger.of(Home.folder().resolve("local/sample-case/expected-ledger.txt"));
        stack = new Stack(settings.folders());
        api = new GatewayApi(settings.ports());
        ledger = new LedgerReader(api);
        runLauncher();
        startAgain();
    }

    private void runLauncher() throws IOException, InterruptedException {
        first = Launched.with(settings, "up");
        first.awaitSaid("Running.");
        second = Launched.with(settings, "up");
        second.exitCode();
        status = Launched.with(settings, "status");
        status.exitCode();
        first.terminate();
        first.exitCode();
        ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(data.toString()))
                .forEach(leftAfterTheFirst::add);
    }

    private void startAgain() throws StackFailure, InterruptedException {
        var parts = new Parts(settings);
        for (var part : parts.all()) {
            stack.start(part);
        }
        stack.awaitReady(parts.all(), TIME_TO_START, _ -> {}, _ -> {});
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        first.terminate();
        api.close();
        stack.close();
    }

    @Test
    void the_launcher_starts_everything_plays_the_case_and_says_where_to_go() {
        assertThat(first.transcript())
                .contains("All ready after", "saved workingDays", "serves M06, M13", "409", "chain verified")
                .contains(settings.ports().gatewayUrl() + "/swagger-ui/index.html", "the password is the account");
    }

    @Test
    void a_second_start_beside_it_is_refused_with_a_sentence() throws InterruptedException {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.transcript()).startsWith("onestop is already running with the data in " + data);
    }

    @Test
    void the_status_names_every_process() throws Exception {
        assertThat(status.exitCode()).isZero();
        assertThat(status.transcript().lines().filter(line -> line.contains(" ready ")))
                .hasSameSizeAs(new Parts(settings).all());
    }

    @Test
    void sigterm_leaves_no_process() {
        assertThat(leftAfterTheFirst).isEmpty();
        assertThat(first.transcript()).contains("gateway stopped", "broker stopped");
    }

    @Test
    void the_second_start_finds_the_ledger_of_the_first() throws Exception {
        var projectId = Files.readString(data.resolve("sample-project")).strip();

        assertSameLedger(projectId, expected);
    }

    @ParameterizedTest(name = "{0} killed before {1}")
    @CsvSource({
        "intake, SUBMIT",
        "approval, GRANT_THE_UNDISPUTED",
        "gateway, SCHEDULE_HUDDLE",
        "coordination, RECORD_RESOLUTION",
        "ledger, GRANT_THE_REST"
    })
    void a_service_killed_in_the_middle_leaves_the_same_ledger_and_nothing_twice(String victim, SampleStep when)
            throws Exception {
        var sample = SampleCase.in(settings.home().resolve("local/sample-case"));

        try (var clocks = new ServiceClocks(settings.ports())) {
            var played = new Scenario(sample, api, clocks, System.out).play(step -> {
                if (step == when) {
                    stack.start(stack.kill(victim));
                }
            });

            assertSameLedger(played.projectId(), expected.withoutMaterials(ON_FILE));
        }
    }

    static Stream<String> walks() {
        return Walks.all().stream().map(Walk::name);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void a_walk_goes_as_the_rules_say_and_its_ledger_verifies(String name) throws Exception {
        var sample = SampleCase.in(settings.home().resolve("local/sample-case"));

        try (var clocks = new ServiceClocks(settings.ports())) {
            var projectId = Walks.named(name).orElseThrow().walk(new WalkStage(api, sample, clocks, System.out));

            assertThat(ledger.verification(projectId).path("valid").asBoolean()).isTrue();
        }
    }

    @Test
    void what_is_granted_is_seen_on_the_wall_board_in_the_hall() throws Exception {
        var sample = SampleCase.in(settings.home().resolve("local/sample-case"));

        try (var screen = WallBoardScreen.loggedIn(settings.ports().gatewayUrl(), "screen1");
                var clocks = new ServiceClocks(settings.ports())) {
            var before = screen.done();

            new Scenario(sample, api, clocks, System.out).play(_ -> {});

            screen.awaitDone(before + 1);
        }
    }

    @Test
    void a_client_made_from_the_documents_drives_the_case_of_the_readme() throws Exception {
        var clients = TypeScriptClients.made();
        assertThat(clients.compile()).isEmpty();

        var told = clients.play(
                settings.ports().gatewayUrl(),
                settings.ports().issuerUrl(),
                settings.home().resolve("local/sample-case"));

        assertThat(told).contains("required ", "not asked for again: ", "decided: ", "chain verified");
    }

    @Test
    void clients_in_java_made_from_the_documents_of_the_audiences_drive_it_as_well() throws Exception {
        var clients = JavaClients.of(settings.ports().gatewayUrl());
        assertThat(clients.compile()).isEmpty();

        var told = clients.play(settings.ports().issuerUrl(), settings.home().resolve("local/sample-case"));

        assertThat(told).contains("required ", "not asked for again: ", "decided: ", "chain verified");
    }

    @Test
    void a_verifier_that_shares_no_code_with_us_believes_every_entry_of_the_case() throws Exception {
        var projectId = Files.readString(data.resolve("sample-project")).strip();
        var foreign = ForeignVerifier.ready(data);
        var log = new PublicLog(settings.ports());
        var policy = Files.writeString(data.resolve("policy"), log.policy());

        for (var entry : ledger.entries(projectId)) {
            var proof = log.witnessedProof(projectId, entry.path("index").asLong());
            assertThat(foreign.refusal(proof, policy)).as("%s", entry).isEmpty();
        }
        assertThat(foreign.refusal(log.witnessedProof(projectId, 1).replace("index ", "index 1"), policy))
                .startsWith("REFUSED");
    }

    @Test
    void the_offline_verifier_computes_the_whole_log_anew_and_finds_it_witnessed() throws Exception {
        var projectId = Files.readString(data.resolve("sample-project")).strip();
        var log = new PublicLog(settings.ports());
        var policy = Files.writeString(data.resolve("policy"), log.policy());
        var proof = Files.writeString(data.resolve("entry.tlog-proof"), log.witnessedProof(projectId, 1));

        var said = Launched.verifier(
                settings, policy.toString(), proof.toString(), settings.ports().gatewayUrl() + "/log/");

        assertThat(said.exitCode()).as(said.transcript()).isZero();
        assertThat(said.transcript()).contains("见证 1/1：local", "is how this log begins", "VERIFIED");
    }

    @Test
    void an_auditor_verifies_every_entry_against_the_checkpoint_he_kept() throws Exception {
        var log = new PublicLog(settings.ports());
        var policy = Files.writeString(data.resolve("policy"), log.policy());
        var checkpoint = Files.writeString(data.resolve("checkpoint"), log.witnessedCheckpoint());
        var export = Files.writeString(data.resolve("export.ndjson"), log.export());

        var said = Launched.verifier(settings, policy.toString(), checkpoint.toString(), export.toString());

        assertThat(said.exitCode()).as(said.transcript()).isZero();
        assertThat(said.transcript()).contains("of 0 the content was destroyed by rule", "is how this log begins");
    }

    private void assertSameLedger(String projectId, ExpectedLedger expected) throws StackFailure, InterruptedException {
        var entries = ledger.completeEntries(projectId, expected.entries());

        assertThat(ExpectedLedger.story(entries)).isEqualTo(expected.story());
        assertThat(new HashSet<>(eventIds(entries))).hasSameSizeAs(entries);
        assertThat(ledger.verification(projectId).path("valid").asBoolean()).isTrue();
    }

    private static List<String> eventIds(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("eventId").asString()).toList();
    }
}
