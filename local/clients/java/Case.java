import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import onestop.applicant.api.ApplicationsApi;
import onestop.applicant.api.EvidenceApi;
import onestop.applicant.api.PlansApi;
import onestop.applicant.api.ProjectsApi;
import onestop.applicant.model.Application;
import onestop.applicant.model.FilledForm;
import onestop.applicant.model.Material;
import onestop.applicant.model.MaterialInSlot;
import onestop.applicant.model.NewApplication;
import onestop.applicant.model.OpenProject;
import onestop.applicant.model.PlanPreview;
import onestop.applicant.model.PlannedMatter;
import onestop.applicant.model.ProjectFacts;
import onestop.applicant.model.SlotEvidence;
import onestop.department.api.InboxApi;
import onestop.department.api.ReviewsApi;
import onestop.department.model.DecisionRequest;
import onestop.department.model.InboxItem;
import onestop.hall.api.LedgersApi;
import onestop.hall.api.ProblemsApi;
import onestop.hall.model.Moment;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The case of the README, driven by clients that are made from the documents of the audiences: a unit's system, a department's and
 * the hall's, each with its own. Without a cast; what does not compile here does not compile at a partner either.
 */
final class Case {
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final int TRIES = 240;

    private final String gateway;
    private final String issuer;
    private final Path sample;
    private final HttpClient http = HttpClient.newHttpClient();

    private Case(String gateway, String issuer, Path sample) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.sample = sample;
    }

    public static void main(String... args) throws Exception {
        if (args.length != 3) throw new IllegalArgumentException("usage: Case GATEWAY ISSUER SAMPLE-CASE");
        new Case(args[0], args[1], Path.of(args[2])).play();
    }

    private void play() throws Exception {
        var unit = new onestop.applicant.ApiClient();
        unit.updateBaseUri(gateway);
        unit.setRequestInterceptor(as("enterprise1"));
        var department = new onestop.department.ApiClient();
        department.updateBaseUri(gateway);
        department.setRequestInterceptor(as("review-water"));
        var leader = new onestop.hall.ApiClient();
        leader.updateBaseUri(gateway);
        leader.setRequestInterceptor(as("leader1"));

        var projectId = open(unit);
        var application = file(unit, projectId);
        var resultNumber = decide(new InboxApi(department), new ReviewsApi(department), application);
        prove(leader, projectId, resultNumber);
    }

    /** 1 and 2. What would have to be done, and the project. */
    private String open(onestop.applicant.ApiClient unit) throws Exception {
        var facts = JSON.readValue(sample.resolve("facts.json").toFile(), ProjectFacts.class);
        var preview = new PlansApi(unit).previewPlan(new PlanPreview().facts(facts));
        var required = preview.getMatters().stream()
                .filter(it -> it.getState().equals("REQUIRED"))
                .map(PlannedMatter::getMatter)
                .toList();
        System.out.println("required " + String.join(", ", required) + "; finish " + preview.getPromisedFinish());
        return new ProjectsApi(unit)
                .openProject(key(), new OpenProject().facts(facts))
                .getProjectId();
    }

    /** 3 and 4. What is still wanted is handed in, once; one form for two matters. */
    private Application file(onestop.applicant.ApiClient unit, String projectId) throws Exception {
        var evidence = new EvidenceApi(unit).listEvidence(projectId);
        var known = evidence.getItems().stream()
                .filter(it -> !it.getWanted())
                .map(SlotEvidence::getSlot)
                .toList();
        System.out.println("not asked for again: " + String.join(", ", known));
        var papers = new ArrayList<MaterialInSlot>();
        for (var slot : List.of("project-statement", "soil-water-plan", "boundary-map")) {
            papers.add(new MaterialInSlot()
                    .slot(slot)
                    .materialId(upload(projectId, slot).getMaterialId()));
        }
        var form = new FilledForm()
                .name("project-landing")
                .data(JSON.readValue(sample.resolve("form.json").toFile(), new TypeReference<>() {}));
        var application = new ApplicationsApi(unit)
                .createApplication(
                        projectId,
                        key(),
                        new NewApplication()
                                .matters(List.of("M06", "M16"))
                                .form(form)
                                .materials(papers)
                                .submit(true));
        if (!application.getState().equals("ACCEPTED")) throw new IllegalStateException(application.toString());
        return application;
    }

    /** The bytes of a file as they are: the generator's client for the JDK writes every body as JSON, files as well. */
    private Material upload(String projectId, String slot) throws Exception {
        var address = gateway + "/v1/projects/" + projectId + "/materials?name=" + slot + ".pdf&slot=" + slot;
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Idempotency-Key", key())
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofFile(sample.resolve("materials/" + slot + ".pdf")));
        as("enterprise1").accept(request);
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) throw new IllegalStateException(answer.body());
        return JSON.readValue(answer.body(), Material.class);
    }

    /** 5 and 6. It comes to the inbox of the water bureau, which decides what it saw and nothing else. */
    private static String decide(InboxApi inbox, ReviewsApi reviews, Application application) throws Exception {
        var reviewId = application.getApplicationId() + "-M16";
        var item = eventually("review " + reviewId, () -> waiting(inbox, reviewId));
        var version = Objects.requireNonNull(item.getEtag(), "an item without a version");
        var number = "永审水保〔2026〕" + System.currentTimeMillis() % 100_000 + "号";
        var decision = new DecisionRequest()
                .verdict(DecisionRequest.VerdictEnum.GRANTED)
                .opinion("同意")
                .resultNumber(number);
        var decided = reviews.decideReviewWithHttpInfo(reviewId, version, key(), decision);
        System.out.println("decided: " + decided.getData().getState() + ", version "
                + decided.getHeaders().get("etag").getFirst());
        try {
            reviews.decideReview(reviewId, version, key(), decision);
            throw new IllegalStateException("an old version was taken");
        } catch (onestop.department.ApiException late) {
            var problem = JSON.readValue(late.getResponseBody(), onestop.department.model.Problem.class);
            if (!problem.getType().toString().equals("urn:onestop:problem:precondition-failed")) throw late;
        }
        return number;
    }

    private static Optional<InboxItem> waiting(InboxApi inbox, String reviewId) throws Exception {
        return inbox
                .listInbox("water", null, "UNDER_REVIEW", null, null, null, null, null, 200, null, null)
                .getItems()
                .stream()
                .filter(it ->
                        it.getReview() != null && reviewId.equals(it.getReview().getReviewId()))
                .findFirst();
    }

    /** 7. The ledger tells it and proves it; nothing stands in the way. */
    private static void prove(onestop.hall.ApiClient leader, String projectId, String number) throws Exception {
        var ledgers = new LedgersApi(leader);
        var granted = eventually(
                "the grant in the ledger",
                () -> moments(ledgers, projectId).stream()
                        .filter(it -> it.getText().contains(number))
                        .findFirst());
        System.out.println(granted.getTime() + "  " + granted.getText());
        if (!ledgers.verifyLedger(projectId, null).getValid())
            throw new IllegalStateException("the chain does not verify");
        var problems = new ProblemsApi(leader).listProblems(projectId, null, null, 50, null);
        System.out.println("chain verified, " + problems.getItems().size() + " problems");
    }

    /** A project of a moment ago may not be known yet: the problem says so, and when to ask again. */
    private static List<Moment> moments(LedgersApi ledgers, String projectId) throws Exception {
        try {
            return ledgers.getLedgerTimeline(projectId, null, null, 200, null, null)
                    .getItems();
        } catch (onestop.hall.ApiException refused) {
            var problem = JSON.readValue(refused.getResponseBody(), onestop.hall.model.Problem.class);
            if (problem.getType().toString().equals("urn:onestop:problem:not-known-yet")) return List.of();
            throw refused;
        }
    }

    private static <T> T eventually(String what, Callable<Optional<T>> look) throws Exception {
        for (var tries = 0; tries < TRIES; tries++) {
            var found = look.call();
            if (found.isPresent()) return found.get();
            Thread.sleep(250);
        }
        throw new IllegalStateException(what + " did not come");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Consumer<HttpRequest.Builder> as(String account) throws Exception {
        var basic = Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        var asked = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=" + URLEncoder.encode("client_credentials", StandardCharsets.UTF_8)))
                .build();
        var told = http.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        var token = JSON.readTree(told).path("access_token").asString();
        return request -> request.setHeader("Authorization", "Bearer " + token);
    }
}
