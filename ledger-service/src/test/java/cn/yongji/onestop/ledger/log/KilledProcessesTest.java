package cn.yongji.onestop.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Segment.StoredEntry;
import cn.yongji.onestop.ledger.entry.mongo.MongoSegments;
import cn.yongji.onestop.ledger.log.domain.Batch;
import cn.yongji.onestop.ledger.log.mongo.MongoLog;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that record and sign on one database, killed (kill -9) at random points; {@code -Dledger.kills=20} for more. */
class KilledProcessesTest {
    private static final int KILLS = Integer.getInteger("ledger.kills", 4);
    private static final int PROJECTS_MORE = 4;

    private final MongoClient client = MongoClients.create(TestStore.uri());
    private final MongoDatabase database = client.getDatabase("killed_" + UUID.randomUUID());
    private final List<Process> processes = new ArrayList<>();
    private final Random dice = new Random(9);

    @TempDir
    Path said;

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
        client.close();
    }

    @Test
    @Timeout(600)
    void every_entry_has_one_leaf_no_size_two_roots_and_every_event_is_recorded_once() throws Exception {
        var projects = PROJECTS_MORE;
        LedgerProcess.tell(database, projects, false);
        var running = new ArrayList<>(List.of(begin(0), begin(1)));
        for (var kill = 0; kill < KILLS; kill++) {
            LedgerProcess.tell(database, projects += PROJECTS_MORE, false);
            Thread.sleep(20 + dice.nextInt(400));
            var one = dice.nextInt(2);
            assertThat(running.get(one).isAlive()).as("it was at work").isTrue();
            running.get(one).destroyForcibly().waitFor();
            running.set(one, begin(2 + kill));
        }
        LedgerProcess.tell(database, projects, true);
        for (var process : running) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(() -> output()).isZero();
        }

        var recorded = 0;
        var log = new MongoLog(database);
        for (var number = 0; number < projects; number++) recorded += recordedOnce(number, log);
        assertThat(log.newest().orElseThrow().size()).isEqualTo(recorded);
        var check = new LogVerifying(log, new MongoSegments(database), LedgerProcess.KEYS).part(0, 1_000_000);
        assertThat(check.flaw()).isEmpty();
        assertThat(check.complete()).isTrue();
        assertThat(roots(log)).allSatisfy((_, roots) -> assertThat(roots).hasSize(1));
    }

    /** Each event of a project is one entry, and each entry one leaf. */
    private int recordedOnce(int number, MongoLog log) {
        var project = "p" + number;
        var entries = new MongoSegments(database)
                .from(project, 0, 100).stream()
                        .flatMap(it -> it.entries().stream())
                        .map(it -> ((StoredEntry.Readable) it).entry())
                        .toList();
        assertThat(entries)
                .extracting(it -> it.header().eventId())
                .containsExactlyInAnyOrderElementsOf(
                        LedgerProcess.story(number).stream().map(it -> it.id()).toList());
        assertThat(log.of(project).values())
                .containsExactlyElementsOf(
                        entries.stream().map(LedgerEntry::hash).toList());
        var leaves = new HashSet<Long>();
        for (var entry : entries) leaves.add(log.leafOf(project, entry.index()).orElseThrow());
        assertThat(leaves).hasSameSizeAs(entries);
        return entries.size();
    }

    /** Whatever was said or written of each size. */
    private Map<Long, Set<String>> roots(MongoLog log) {
        var roots = new TreeMap<Long, Set<String>>();
        for (var line :
                output().lines().filter(it -> it.matches("[0-9]+ [0-9a-f]{64}")).toList()) {
            var at = line.indexOf(' ');
            roots.computeIfAbsent(Long.valueOf(line.substring(0, at)), _ -> new TreeSet<>())
                    .add(line.substring(at + 1));
        }
        assertThat(roots).isNotEmpty();
        for (var batch : log.batchesFrom(0, 1_000_000))
            roots.computeIfAbsent(batch.size(), _ -> new TreeSet<>()).add(rootOf(batch));
        return roots;
    }

    private static String rootOf(Batch batch) {
        return LedgerProcess.KEYS.open(batch.note().orElseThrow()).root().hex();
    }

    private String output() {
        try (var files = Files.list(said)) {
            var all = new StringBuilder();
            for (var file : files.toList()) all.append(Files.readString(file));
            return all.toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** One that has begun to sign. */
    private Process begin(int number) throws IOException, InterruptedException {
        var output = said.resolve("process" + number);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        LedgerProcess.class.getName(),
                        TestStore.uri(),
                        database.getName(),
                        Integer.toString(number))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        processes.add(process);
        while (process.isAlive() && !Files.readString(output).contains("begins")) Thread.sleep(20);
        return process;
    }
}
