package cn.yongji.onestop.local.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.note.VerifierKey;
import cn.yongji.onestop.tlog.witness.AddCheckpoint;
import cn.yongji.onestop.tlog.witness.WitnessAnswer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessServerTest {
    private static final long SEED = 20261204;
    private static final SampleLog LOG = new SampleLog("entry ");
    private static final SampleLog FORK = new SampleLog("other ");

    @TempDir
    Path data;

    private WitnessProcess witness;

    @BeforeEach
    void start() throws IOException {
        witness = WitnessProcess.start(data, "--log", SampleLog.key());
    }

    @AfterEach
    void stop() throws InterruptedException {
        witness.close();
    }

    @Test
    void a_log_that_grows_is_cosigned_and_its_last_checkpoint_shown() throws Exception {
        assertThat(witness.add(LOG.request(0, 7)).statusCode()).isEqualTo(200);
        var answer = witness.add(LOG.request(7, 20));

        assertThat(answer.statusCode()).isEqualTo(200);
        var lines = (WitnessAnswer.Cosigned)
                WitnessAnswer.read(answer.statusCode(), answer.body()).orThrow();
        assertThat(LOG.signed(20).with(lines.lines()).open(keys()).orThrow().signed())
                .singleElement()
                .satisfies(by -> assertThat(by.seconds()).isPresent());
        assertThat(last()).isEqualTo(LOG.at(20));
        assertThat(witness.get("/" + "0".repeat(64) + "/checkpoint").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_same_checkpoint_again_renews_the_time() throws Exception {
        witness.add(LOG.request(0, 7));

        assertThat(witness.add(LOG.request(7, 7)).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_starts_elsewhere_is_told_its_own_size() throws Exception {
        witness.add(LOG.request(0, 7));

        for (var from : List.of(0, 3, 9)) {
            var answer = witness.add(LOG.request(from, 13));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("7\n");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        }
    }

    @Test
    void a_fork_and_a_rollback_are_never_signed() throws Exception {
        witness.add(LOG.request(0, 7));

        assertThat(witness.add(FORK.request(7, 7)).statusCode()).as("same size").isEqualTo(422);
        assertThat(witness.add(FORK.request(7, 13)).statusCode()).as("larger").isEqualTo(422);
        assertThat(witness.add(FORK.request(0, 5)).statusCode()).as("smaller").isEqualTo(409);
        assertThat(last()).isEqualTo(LOG.at(7));
    }

    @Test
    void a_forged_an_unknown_and_a_malformed_checkpoint_are_told_apart() throws Exception {
        var forged = new AddCheckpoint(0, List.of(), SampleLog.signer(2).sign(LOG.at(7)));
        assertThat(witness.add(forged.body()).statusCode()).isEqualTo(403);

        var unknown = LOG.request(0, 7).replace(SampleLog.ORIGIN, "ledger.example/other");
        assertThat(witness.add(unknown).statusCode()).isEqualTo(404);

        var beyond = LOG.request(0, 7).replace("old 0", "old 8");
        assertThat(witness.add(beyond).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "old 0\n\nnot signed\n", "old 0\n\n\n\n\u2014 a AAAAAAA=\n"})
    void rubbish_is_a_bad_request(String body) throws Exception {
        assertThat(witness.add(body).statusCode()).isEqualTo(400);
    }

    @Test
    void what_it_does_not_do_it_says() throws Exception {
        assertThat(witness.add("x".repeat(70_000)).statusCode()).isEqualTo(413);
        assertThat(witness.get("/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(witness.get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void killed_at_any_moment_it_remembers_what_it_has_signed() throws Exception {
        var random = new Random(SEED);
        var key = witness.key();
        var size = 0;
        for (var round = 0; round < 5; round++) {
            var victim = witness;
            var kill = Thread.ofVirtual().unstarted(() -> {
                try {
                    victim.kill();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            var killedAfter = size + random.nextInt(20);
            try {
                while (true) {
                    var answer = witness.add(LOG.request(size, size + 1));
                    assertThat(answer.statusCode()).isEqualTo(200);
                    if (++size > killedAfter && kill.getState() == Thread.State.NEW) kill.start();
                }
            } catch (IOException killed) {
                kill.join();
            }
            witness = WitnessProcess.start(data, "--log", SampleLog.key());

            assertThat(witness.key()).isEqualTo(key);
            // What was signed but never heard of is remembered too.
            var known = (int) last().size();
            assertThat(known).as("seed %d, round %d", SEED, round).isBetween(size, size + 1);
            size = known;
            assertThat(witness.add(FORK.request(size, size + 1)).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void a_memory_that_cannot_be_read_is_not_taken_for_none() throws Exception {
        witness.add(LOG.request(0, 7));
        witness.kill();
        var note = data.resolve(LogMemory.nameOf(SampleLog.ORIGIN)).resolve("checkpoint");
        Files.writeString(note, Files.readString(note).replace("7\n", "6\n"));
        witness = WitnessProcess.start(data, "--log", SampleLog.key());

        assertThat(witness.add(LOG.request(0, 13)).statusCode()).isEqualTo(503);
    }

    @Test
    void a_second_witness_on_the_same_memory_does_not_start() {
        assertThatIOException().isThrownBy(() -> WitnessProcess.start(data, "--log", SampleLog.key()));
    }

    @Test
    void the_keys_of_the_log_of_this_machine_are_learned_once() throws Exception {
        witness.kill();
        var told = new String[] {"log " + SampleLog.signer(1).verifier() + "\nquorum none\n"};
        var log = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        log.createContext("/log/policy", exchange -> {
            var bytes = told[0].getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        log.start();
        try {
            var policy = "http://127.0.0.1:" + log.getAddress().getPort() + "/log/policy";
            witness = WitnessProcess.start(data, "--policy", policy);
            assertThat(witness.add(LOG.request(0, 7)).statusCode()).isEqualTo(200);

            told[0] = "log " + SampleLog.signer(2).verifier() + "\nquorum none\n";
            var other = new AddCheckpoint(7, List.of(), SampleLog.signer(2).sign(LOG.at(7)));
            assertThat(witness.add(other.body()).statusCode()).isEqualTo(403);
        } finally {
            log.stop(0);
        }
    }

    private List<VerifierKey> keys() {
        return List.of(VerifierKey.parse(witness.key()).orThrow());
    }

    private Checkpoint last() throws IOException, InterruptedException {
        var note = witness.get("/" + LogMemory.nameOf(SampleLog.ORIGIN) + "/checkpoint")
                .body();
        return Checkpoint.open(
                        SignedNote.parse(note).orThrow(),
                        SampleLog.ORIGIN,
                        List.of(SampleLog.signer(1).verifier()))
                .orThrow();
    }
}
