package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Settings;
import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.sample.SampleCase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One case: submitted, decided by all its departments at once, closed in the ledger. */
final class Lifecycle {
    static final String UPLOAD = "prepare: upload";
    static final String SUBMIT = "submit";
    static final String DECIDE = "decide";

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** A project with its one material, ready to be applied for. */
    record Prepared(String projectId, String application) {}

    record Opened(String projectId, String caseId, List<Review> reviews) {}

    record Review(String address, String department) {}

    private final Client client;
    private final Measures measures;
    private final Way way;
    private final SampleCase sample;
    private final byte[] paper;
    private final Order order;
    private final AtomicLong numbers = new AtomicLong(System.currentTimeMillis());

    private Lifecycle(Client client, Measures measures, Way way, SampleCase sample, byte[] paper, Order order) {
        this.client = client;
        this.measures = measures;
        this.way = way;
        this.sample = sample;
        this.paper = paper;
        this.order = order;
    }

    /** Of the sample project with eight departments. */
    static Lifecycle of(Settings settings, Client client, Measures measures) throws StackFailure {
        return of(settings, client, measures, Order.EIGHT, Way.direct(settings.ports()));
    }

    /** With the sample project and its first paper. */
    static Lifecycle of(Settings settings, Client client, Measures measures, Order order, Way way) throws StackFailure {
        var sample = SampleCase.in(settings.home().resolve("local/sample-case"));
        var paper = sample.papers().getFirst().file();
        try {
            return new Lifecycle(client, measures, way, sample, Files.readAllBytes(paper), order);
        } catch (IOException e) {
            throw new StackFailure("The sample paper " + paper + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Projects ready to be applied for, each with one paper that serves every slot. */
    List<Prepared> prepare(int count, int clients) throws StackFailure, InterruptedException {
        return prepare(count, clients, 1, order.slots().size());
    }

    /** Projects ready to be applied for, with so many papers and so many references to them. */
    List<Prepared> prepare(int count, int clients, int papers, int references)
            throws StackFailure, InterruptedException {
        var prepared = Collections.synchronizedList(new ArrayList<Prepared>());
        Load.spread(count, clients, index -> prepared.add(prepare(index, papers, references)));
        return prepared;
    }

    private Prepared prepare(int number, int papers, int references) throws StackFailure, InterruptedException {
        var facts = (ObjectNode) sample.facts().deepCopy();
        facts.put("name", facts.get("name").asString() + " " + number);
        facts.put("buildingWorks", false);
        facts.put("landMode", "NONE");
        for (var flag : order.circumstances()) facts.put(flag, true);
        var project = client.post(
                "prepare: open project",
                "window1",
                way.intake() + "/v1/projects",
                null,
                Map.of("facts", facts, "agent", "agent1"));
        var projectId = read(project).get("projectId").asString();
        var materials = new ArrayList<String>();
        for (var copy = 0; copy < papers; copy++) materials.add(upload(projectId, copy));
        var application = Map.of(
                "matters",
                order.matters(),
                "form",
                Map.of("name", "project-landing", "data", sample.form()),
                "materials",
                IntStream.range(0, references)
                        .mapToObj(index -> Map.of(
                                "slot",
                                order.slots().get(index % order.slots().size()),
                                "materialId",
                                materials.get(index % papers)))
                        .toList(),
                "submit",
                true);
        return new Prepared(projectId, client.json().writeValueAsString(application));
    }

    private String upload(String projectId, int copy) throws StackFailure, InterruptedException {
        // What follows the end of a PDF is no part of it, but makes it another document.
        var trailer = copy == 0 ? new byte[0] : ("\n% copy " + copy + "\n").getBytes(StandardCharsets.UTF_8);
        var content = Arrays.copyOf(paper, paper.length + trailer.length);
        System.arraycopy(trailer, 0, content, paper.length, trailer.length);
        var uploaded = client.upload(
                UPLOAD,
                "enterprise1",
                way.intake() + "/v1/projects/" + projectId + "/materials?name=paper-" + copy + ".pdf",
                content);
        return read(uploaded).get("materialId").asString();
    }

    void run(Prepared prepared) throws StackFailure, InterruptedException {
        var opened = submit(prepared);
        for (var review : opened.reviews()) decide(DECIDE, review);
        awaitClosed(opened.projectId());
    }

    /** Submits and waits until the case is open. */
    Opened submit(Prepared prepared) throws StackFailure, InterruptedException {
        var application = apply(prepared);
        var accepted = System.nanoTime();
        var caseId = application.get("applicationId").asString();
        var opened = awaitCase(caseId);
        measures.add("from submitted to open case", System.nanoTime() - accepted);
        var reviews = opened.get("reviews")
                .valueStream()
                .map(review -> new Review(
                        way.approval() + "/v1/reviews/" + review.get("reviewId").asString(),
                        review.get("department").asString()))
                .toList();
        if (reviews.size() != order.matters().size()) throw new StackFailure("Not a review of each matter: " + opened);
        return new Opened(prepared.projectId(), caseId, reviews);
    }

    /** Submits; complete as it is, it is accepted at once. */
    JsonNode apply(Prepared prepared) throws StackFailure, InterruptedException {
        var reply = client.post(
                SUBMIT,
                "enterprise1",
                way.intake() + "/v1/projects/" + prepared.projectId() + "/applications",
                null,
                prepared.application());
        var application = read(reply);
        if (!application.path("state").asString("").equals("ACCEPTED"))
            throw new StackFailure("The application was not accepted: " + reply.body());
        return application;
    }

    private JsonNode awaitCase(String caseId) throws StackFailure, InterruptedException {
        var end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end) {
            var reply = client.get("read case", "window1", way.approval() + "/v1/cases/" + caseId);
            if (reply.statusCode() == 200) return read(reply);
            LockSupport.parkNanos(PAUSE);
        }
        throw new StackFailure("The case " + caseId + " did not open.");
    }

    /** A review has a version of its own; that of a review nobody has touched is known. */
    void decide(String what, Review review) throws StackFailure, InterruptedException {
        Client.succeed(what, tryToDecide(what, review));
    }

    /** As {@link #decide}, but a refusal is an answer. Each has a number of its own, as departments give them. */
    HttpResponse<String> tryToDecide(String what, Review review) throws StackFailure, InterruptedException {
        return client.send(
                what,
                "POST",
                "review-" + review.department(),
                review.address() + "/decision",
                "\"1\"",
                Map.of(
                        "verdict",
                        "GRANTED",
                        "opinion",
                        "符合要求，同意。",
                        "resultNumber",
                        "永审〔2026〕" + numbers.incrementAndGet() + "号"));
    }

    void awaitClosed(String projectId) throws StackFailure, InterruptedException {
        var decided = System.nanoTime();
        var end = decided + PATIENCE;
        while (System.nanoTime() < end) {
            var reply = client.get(
                    "read ledger", "leader1", way.ledger() + "/v1/ledgers/" + projectId + "/entries?limit=200");
            if (reply.statusCode() == 200 && reply.body().contains("\"case.closed.v1\"")) {
                measures.add("from last decision to ledger", System.nanoTime() - decided);
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new StackFailure("The ledger of " + projectId + " did not show that the case was closed.");
    }

    private JsonNode read(HttpResponse<String> reply) {
        return client.json().readTree(reply.body());
    }
}
