package cn.yongji.onestop.local.stack;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.stack.http.DemoTokens;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import cn.yongji.onestop.local.stack.http.ServiceClocks;
import cn.yongji.onestop.local.stack.load.Applicants;
import cn.yongji.onestop.local.stack.load.Applicants.Filed;
import cn.yongji.onestop.local.stack.load.Bus;
import cn.yongji.onestop.local.stack.load.Bus.Said;
import cn.yongji.onestop.local.stack.load.Proof;
import cn.yongji.onestop.local.stack.load.PushedFeed;
import cn.yongji.onestop.local.stack.load.Until;
import cn.yongji.onestop.local.stack.part.Part;
import cn.yongji.onestop.local.stack.part.Parts;
import cn.yongji.onestop.local.stack.process.Stack;
import cn.yongji.onestop.local.stack.sample.SampleCase;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Two processes of the approval service on one database and one broker, one of which is killed in the middle of work. */
@Timeout(900)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralInstancesTest {
    private static final Duration TIME_TO_START = Duration.ofMinutes(5);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate PROMISED_ON = LocalDate.of(2026, 11, 30);
    private static final String PROMISED_FOR = "2026-12-02";
    private static final String UNIT_ACCOUNT = "enterprise2";
    private static final Map<String, String> UNIT = Map.of("name", "永济市蒲津食品有限公司", "uscc", "91140881MA0KC7PE3C");
    /** How many gaps a unit may have open. */
    private static final int LIMIT = 6;

    private static final int REVIEWS = Applicants.MATTERS.size();

    @TempDir
    static Path data;

    private Settings settings;
    private Stack stack;
    private GatewayApi api;
    private ServiceClocks clocks;
    private Applicants applicants;
    private Bus bus;
    private MongoClient database;

    @BeforeAll
    void start() throws StackFailure, IOException, InterruptedException {
        settings = new Settings(
                Home.folder(),
                data,
                FreePorts.ports(new InstanceCounts(Map.of("approval", 2))),
                System.getenv("MONGODB_URI"),
                Mongod.find(System.getenv()));
        var ports = settings.ports();
        stack = new Stack(settings.folders());
        api = new GatewayApi(ports);
        clocks = new ServiceClocks(ports);
        bus = new Bus(ports.broker());
        applicants = new Applicants(api, SampleCase.in(settings.home().resolve("local/sample-case")));
        var parts = new Parts(settings);
        parts.unpack();
        for (var part : parts.all()) stack.start(with(part, Map.of()));
        stack.awaitReady(parts.all(), TIME_TO_START, _ -> {}, _ -> {});
        database = MongoClients.create(parts.databaseUri());
    }

    /** Looks often and takes over soon, so that nobody waits for nothing. */
    private static Part with(Part part, Map<String, String> more) {
        var environment = new HashMap<>(part.environment());
        environment.put("ONESTOP_APPROVAL_REDLIGHTS_EVERY", "1s");
        environment.put("ONESTOP_APPROVAL_WEBHOOKS_LEASE", "5s");
        environment.put("ONESTOP_INTAKE_COMMITMENT_RESERVATIONLASTS", "2s");
        environment.put("ONESTOP_INTAKE_APPLICATION_SWEEPEVERY", "1s");
        environment.putAll(more);
        return new Part(
                part.name(), part.purpose(), part.layer(), part.ports(), part.command(), environment, part.readiness());
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        database.close();
        clocks.close();
        api.close();
        stack.close();
    }

    /** Kills it and starts it again, at the time that the others have. */
    private Part killAndStart(String name, Duration fromRealTime) throws StackFailure, InterruptedException {
        var killed = stack.kill(name);
        stack.start(with(killed, Map.of("ONESTOP_CLOCK_OFFSET", fromRealTime.toString())));
        return killed;
    }

    private void awaitReady(Part part) throws StackFailure, InterruptedException {
        stack.awaitReady(List.of(part), TIME_TO_START, _ -> {}, _ -> {});
    }

    @Test
    void a_load_during_which_an_instance_is_killed_leaves_every_fact_once_everywhere() throws Exception {
        var count = 18;
        var prepared = Applicants.atOnce(6, count, index -> applicants.prepare("并发项目 " + index));
        var untilKilled = new CountDownLatch(count / 3);
        var granted = new AtomicInteger();
        try (var pushed = new PushedFeed(api, "ecology")) {
            var load = meanwhile(() -> Applicants.atOnce(6, count, index -> {
                var one = applicants.file(prepared.get(index), Applicants.MATTERS);
                var reviews = applicants.awaitReviews(one, REVIEWS);
                untilKilled.countDown();
                for (var review : reviews.entrySet()) applicants.grant(review.getKey(), review.getValue());
                granted.incrementAndGet();
                return one;
            }));
            assertThat(untilKilled.await(120, TimeUnit.SECONDS)).isTrue();
            assertThat(granted).hasValueLessThan(count);
            var killed = killAndStart("approval", Duration.ZERO);
            var filed = load.get();

            awaitClosed(filed);
            awaitAllSaid();
            assertOnceEverywhere(filed);
            var proof = new Proof(api, bus);
            var last = proof.feed("ecology").size();
            Until.is("all of the feed to be pushed", pushed::positions, found -> found.size() >= last);
            assertThat(pushed.positions()).containsExactlyElementsOf(Proof.upTo(last));
            awaitReady(killed);
        }
    }

    @Test
    void every_rung_is_told_once_although_one_of_two_that_look_is_killed_meanwhile() throws Exception {
        try {
            clocks.moveTo(MONDAY);
            var prepared = Applicants.atOnce(6, 20, index -> applicants.prepare("督办项目 " + index));
            var filed = Applicants.atOnce(6, 20, index -> applicants.file(prepared.get(index), Applicants.MATTERS));
            for (var one : filed) applicants.awaitReviews(one, REVIEWS);
            clocks.moveTo(MONDAY.plusDays(2));
            awaitLookedAt(filed, MONDAY.plusDays(2));

            var killed = killWhileOnlyItLooks(filed, MONDAY.plusDays(8));
            awaitReady(killed);
            for (var days : List.of(10, 14, 16, 18, 25)) {
                clocks.moveTo(MONDAY.plusDays(days));
                awaitLookedAt(filed, MONDAY.plusDays(days));
            }

            awaitAllSaid();
            assertOnceEverywhere(filed);
            var proof = new Proof(api, bus);
            for (var one : filed) assertThat(rungs(proof.saidOf(one))).isEqualTo(expectedRungs(one));
        } finally {
            clocks.reset();
        }
    }

    /** The others think it is an earlier day, so it is this one that is in the middle of it. */
    private Part killWhileOnlyItLooks(List<Filed> filed, LocalDate day) throws Exception {
        var approval = settings.ports().of("approval");
        var before = casesLookedAt(filed, day);
        clocks.moveTo(day, approval.getFirst());
        Until.is("a case to be looked at", () -> casesLookedAt(filed, day), found -> found > before);
        clocks.moveTo(day, approval.getLast());
        var killed = killAndStart("approval", ServiceClocks.until(day));
        awaitLookedAt(filed, day);
        return killed;
    }

    private static Map<String, List<String>> rungs(List<Said> said) {
        var rungs = new TreeMap<String, List<String>>();
        for (var one : said) {
            var rung = one.type().equals("review.turned-red.v1")
                    ? "RED"
                    : one.data().path("rung").asString("");
            if (rung.isEmpty()) continue;
            rungs.computeIfAbsent(one.data().path("reviewId").asString(), _ -> new ArrayList<>())
                    .add(rung);
        }
        return rungs;
    }

    /** M06 is granted on the day or not at all: there is no time to be reminded in. */
    private static Map<String, List<String>> expectedRungs(Filed filed) {
        var rungs = new TreeMap<String, List<String>>();
        for (var matter : Applicants.MATTERS) {
            var after = List.of("YELLOW", "RED", "SUPERVISION", "LEADER");
            var all = new ArrayList<>(matter.equals("M06") ? List.<String>of() : List.of("REMINDER"));
            all.addAll(after);
            rungs.put(filed.caseId() + "-" + matter, all);
        }
        return rungs;
    }

    @Test
    void windows_that_accept_with_gaps_while_intake_is_killed_leave_no_place_taken_for_nothing() throws Exception {
        try {
            clocks.moveTo(PROMISED_ON);
            var received = Applicants.atOnce(
                    4, 4, index -> applicants.fileWithGaps(UNIT_ACCOUNT, UNIT, "容缺项目 " + index, PROMISED_FOR));

            var clerks = meanwhile(() -> Applicants.atOnce(4, 4, index -> acceptOnce(received.get(index))));
            Until.holds("a place to be kept", this::hasPlaces);
            var killed = killAndStart("intake", ServiceClocks.until(PROMISED_ON));
            clerks.get();
            awaitReady(killed);

            Until.holds("no place to be kept for nobody", () -> placesKept() == 0 && taken() == openGaps(received));
            for (var one : received) accept(one);
            Until.holds("all places to be used", () -> taken() == LIMIT && openGaps(received) == LIMIT);
        } finally {
            clocks.reset();
        }
    }

    private boolean hasPlaces() {
        var credit = database.getDatabase("onestop_intake")
                .getCollection("credits")
                .find(eq("_id", UNIT.get("uscc")))
                .first();
        return credit != null && credit.getLong("version") > 1;
    }

    private int placesKept() {
        var credit = database.getDatabase("onestop_intake")
                .getCollection("credits")
                .find(eq("_id", UNIT.get("uscc")))
                .first();
        return credit == null
                ? 0
                : credit.get("state", Document.class)
                        .getList("reservations", Document.class, List.of())
                        .size();
    }

    private int taken() throws StackFailure, InterruptedException {
        return api.get("window1", "/v1/enterprises/" + UNIT.get("uscc") + "/credit")
                .body()
                .path("taken")
                .asInt();
    }

    private int openGaps(List<String> applications) throws StackFailure, InterruptedException {
        var open = 0;
        for (var one : applications) {
            var application = api.get("window1", "/v1/applications/" + one).body();
            if (application.path("state").asString().equals("ACCEPTED"))
                open += application.path("gaps").size();
        }
        return open;
    }

    private void accept(String application) throws StackFailure, InterruptedException {
        var address = "/v1/applications/" + application;
        var seen = api.get("window1", address);
        if (!seen.text("/state").equals("RECEIVED")) return;
        api.refused("window1", address + "/acceptance", UUID.randomUUID().toString(), seen.etag(), Map.of());
    }

    /** A clerk who does not ask again: what this attempt has kept is left to the sweep. */
    private String acceptOnce(String application) throws Exception {
        var address = "/v1/applications/" + application;
        var etag = api.get("window1", address).etag();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var token = new DemoTokens(http, new JsonMapper(), settings.ports().issuerUrl()).of("window1");
            var request = HttpRequest.newBuilder(URI.create(settings.ports().gatewayUrl() + address + "/acceptance"))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", etag)
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pull", "push"})
    void a_simulated_department_answers_its_work_by_the_script(String way) throws Exception {
        var matters = List.of("M16");
        var prepared = Applicants.atOnce(2, 2, index -> applicants.prepare("部门系统项目 " + way + index));
        var filed = Applicants.atOnce(2, 2, index -> applicants.file(prepared.get(index), matters));
        var simulated = Launched.with(settings, "department", "water", "local/departments/water.json", way);
        try {
            for (var one : filed) awaitReview(one, "SUPPLEMENTING");
        } finally {
            simulated.terminate();
            simulated.exitCode();
        }

        // It is away while the applicants answer, and goes on where it was.
        for (var index = 0; index < 2; index++) applicants.answerSupplement(filed.get(index), prepared.get(index));
        for (var one : filed) awaitReview(one, "UNDER_REVIEW");
        var again = Launched.with(settings, "department", "water", "local/departments/water.json", way);
        try {
            awaitClosed(filed);
        } finally {
            again.terminate();
            again.exitCode();
        }

        assertThat(simulated.transcript()).contains("ACKNOWLEDGE → 20", "MESSAGE → 20", "SUPPLEMENT → 20");
        assertThat(again.transcript()).contains("GRANT_IN_BULK → with the others", "results at once → 207");
        for (var one : filed) {
            var review = api.get("review-water", "/v1/reviews/" + one.caseId() + "-M16");
            assertThat(review.text("/summary/state")).isEqualTo("GRANTED");
            var work = api.get("review-water", "/v1/reviews/" + one.caseId() + "-M16/acknowledgement");
            assertThat(work.text("/externalNumber")).isEqualTo("SIM-" + one.caseId() + "-M16");
            var messages = api.get("review-water", "/v1/cases/" + one.caseId() + "/messages");
            assertThat(messages.body().path("items")).hasSize(1);
        }
        awaitAllSaid();
        assertOnceEverywhere(filed);
    }

    private void awaitReview(Filed filed, String state) throws StackFailure, InterruptedException {
        api.await(
                "review-water",
                "/v1/reviews/" + filed.caseId() + "-M16",
                "the review to be " + state,
                body -> body.at("/summary/state").asString("").equals(state));
    }

    private void awaitClosed(List<Filed> filed) throws StackFailure, InterruptedException {
        for (var one : filed) {
            api.await(
                    "window1",
                    "/v1/cases/" + one.caseId(),
                    "the case " + one.caseId() + " to close",
                    body -> body.path("outcome").asString("").equals("GRANTED"));
        }
    }

    private MongoCollection<Document> cases() {
        return database.getDatabase("onestop_approval").getCollection("cases");
    }

    /** Nothing waits in the cases to be sent. */
    private void awaitAllSaid() throws Exception {
        Until.is("everything to be sent", () -> cases().countDocuments(exists("outbox.0")), left -> left == 0);
    }

    private long casesLookedAt(List<Filed> filed, LocalDate day) {
        return cases().countDocuments(and(in("_id", ids(filed)), not(lte("state.nextLook", day.toString()))));
    }

    private void awaitLookedAt(List<Filed> filed, LocalDate day) throws Exception {
        Until.is("all cases to be looked at", () -> casesLookedAt(filed, day), found -> found == filed.size());
    }

    private void assertOnceEverywhere(List<Filed> filed) throws Exception {
        var proof = new Proof(api, bus);
        for (var one : filed) {
            assertThat(proof.saidOf(one))
                    .hasSize(Math.toIntExact(
                            cases().find(eq("_id", one.caseId())).first().getLong("sequence")));
            proof.hasOneCase(one);
            proof.isInTheLedgerOnce(one);
        }
        for (var department : departments(filed)) proof.isInTheFeedOnce(department, filed);
    }

    private Set<String> departments(List<Filed> filed) throws StackFailure, InterruptedException {
        var departments = new TreeSet<String>();
        for (var one : filed) {
            var reviews = api.get("window1", "/v1/cases/" + one.caseId()).body().path("reviews");
            reviews.forEach(review -> departments.add(review.path("department").asString()));
        }
        return departments;
    }

    private static List<String> ids(List<Filed> filed) {
        return filed.stream().map(Filed::caseId).toList();
    }

    private static <T> Future<T> meanwhile(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }
}
