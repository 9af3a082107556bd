package cn.yongji.onestop.local.stack.load;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayApi;
import cn.yongji.onestop.local.stack.sample.SampleCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.node.ObjectNode;

/** Applies for matters of many departments that do not wait for each other. Every command is repeated until answered. */
public final class Applicants {
    public static final List<String> MATTERS = List.of("M06", "M13", "M15", "M21", "M22", "M26", "M31");

    private static final List<String> SLOTS = List.of(
            "project-statement",
            "business-licence",
            "legal-person-identity",
            "environment-document",
            "energy-report",
            "soil-water-plan",
            "boundary-map",
            "archaeology-application",
            "forest-survey",
            "civil-defence-form",
            "design-documents",
            "lightning-design");

    private final GatewayApi api;
    private final SampleCase sample;
    private final String run = UUID.randomUUID().toString();

    public Applicants(GatewayApi api, SampleCase sample) {
        this.api = api;
        this.sample = sample;
    }

    /** A project with its one paper, which serves every slot. */
    public record Prepared(String projectId, String materialId) {}

    /** What was accepted. */
    public record Filed(String projectId, String caseId) {}

    @FunctionalInterface
    public interface Work<T> {
        T at(int index) throws Exception;
    }

    /** Many at once, so many clients sharing them. */
    public static <T> List<T> atOnce(int clients, int count, Work<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<T>>();
            for (var index = 0; index < count; index++) {
                var at = index;
                running.add(pool.submit(() -> work.at(at)));
            }
            var done = new ArrayList<T>();
            for (var one : running) done.add(one.get());
            return done;
        }
    }

    public Prepared prepare(String name) throws StackFailure, InterruptedException {
        var facts = (ObjectNode) sample.facts().deepCopy();
        facts.put("name", name);
        facts.put("buildingWorks", false);
        facts.put("landMode", "NONE");
        for (var flag : List.of("culturalRelics", "forestLand", "civilDefence", "lightningPlace"))
            facts.put(flag, true);
        var body = Map.of("facts", facts, "agent", "agent1");
        var project =
                api.post("window1", "/v1/projects", key(name, "open"), body).text("/projectId");
        var paper = sample.papers().getFirst().file();
        var address = "/v1/projects/" + project + "/materials?name=paper.pdf";
        var material = api.upload("enterprise1", address, key(name, "paper"), paper);
        return new Prepared(project, material.text("/materialId"));
    }

    /** Complete as it is, it is accepted at once. */
    public Filed file(Prepared prepared, List<String> matters) throws StackFailure, InterruptedException {
        var body = Map.of(
                "matters",
                matters,
                "form",
                Map.of("name", "project-landing", "data", sample.form()),
                "materials",
                SLOTS.stream()
                        .map(slot -> Map.of("slot", slot, "materialId", prepared.materialId()))
                        .toList(),
                "submit",
                true);
        var address = "/v1/projects/" + prepared.projectId() + "/applications";
        var application = api.post("enterprise1", address, key(prepared.projectId(), "submit"), body);
        if (!application.text("/state").equals("ACCEPTED"))
            throw new StackFailure("The application was not accepted: " + application.body());
        return new Filed(prepared.projectId(), application.text("/applicationId"));
    }

    /** Without two papers, which are promised: received, and left to the window. */
    public String fileWithGaps(String account, Map<String, String> unit, String name, String promisedFor)
            throws StackFailure, InterruptedException {
        var facts = (ObjectNode) sample.facts().deepCopy();
        facts.put("name", name);
        facts.putPOJO("unit", unit);
        var project = api.post(account, "/v1/projects", key(name, "open"), Map.of("facts", facts))
                .text("/projectId");
        var paper = sample.papers().stream()
                .filter(one -> one.slot().equals("soil-water-plan"))
                .findFirst()
                .orElseThrow();
        var material = api.upload(
                account,
                "/v1/projects/" + project + "/materials?name=paper.pdf&slot=soil-water-plan",
                key(name, "paper"),
                paper.file());
        var body = Map.of(
                "matters",
                List.of("M16"),
                "form",
                Map.of("name", "project-landing", "data", sample.form()),
                "materials",
                List.of(Map.of("slot", "soil-water-plan", "materialId", material.text("/materialId"))),
                "deferral",
                Map.of("textVersion", gapText(account), "signer", "周敏", "gaps", gaps(promisedFor)),
                "submit",
                true);
        return api.post(account, "/v1/projects/" + project + "/applications", key(name, "submit"), body)
                .text("/applicationId");
    }

    private static List<Map<String, String>> gaps(String promisedFor) {
        return List.of(
                Map.of("slot", "boundary-map", "dueOn", promisedFor),
                Map.of("slot", "business-licence", "dueOn", promisedFor));
    }

    private String gapText(String account) throws StackFailure, InterruptedException {
        return api.get(account, "/v1/forms/commitment-texts")
                .body()
                .path("texts")
                .valueStream()
                .map(text -> text.path("version").asString())
                .filter(version -> version.startsWith("gap-"))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** One paper more, in the answer to the one supplement that is asked for. */
    public void answerSupplement(Filed filed, Prepared prepared) throws StackFailure, InterruptedException {
        var address = "/v1/applications/" + filed.caseId();
        var asked = api.await(
                "enterprise1",
                address,
                "the request for a supplement to reach the applicant",
                body -> body.path("supplements").size() == 1);
        var answer = Map.of(
                "materials",
                List.of(Map.of("slot", "soil-water-plan", "materialId", prepared.materialId())),
                "note",
                "附图已补充");
        var supplement = asked.text("/supplements/0/supplementId");
        api.post("enterprise1", address + "/supplements/" + supplement + "/answer", key(supplement, "answer"), answer);
    }

    /** Waits until the case is open, and gives the department of each review. */
    public Map<String, String> awaitReviews(Filed filed, int count) throws StackFailure, InterruptedException {
        var opened = api.await(
                "window1",
                "/v1/cases/" + filed.caseId(),
                "the case " + filed.caseId() + " to open",
                body -> body.path("reviews").size() == count);
        var departments = new TreeMap<String, String>();
        for (var review : opened.body().path("reviews")) {
            departments.put(
                    review.path("reviewId").asString(),
                    review.path("department").asString());
        }
        return departments;
    }

    /** The department grants it; a review that nobody has touched has the version 1. */
    public void grant(String review, String department) throws StackFailure, InterruptedException {
        var body = Map.of("verdict", "GRANTED", "opinion", "符合要求，同意。", "resultNumber", "永审〔2026〕1号");
        api.post("review-" + department, "/v1/reviews/" + review + "/decision", key(review, "grant"), "\"1\"", body);
    }

    private String key(String what, String act) {
        return "load-" + run + "-" + Integer.toHexString(what.hashCode()) + "-" + act;
    }
}
