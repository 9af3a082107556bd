package cn.yongji.onestop.local.stack.sample;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.http.GatewayReply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From “we want to build here” to an accepted application: project, plan, materials, one form. */
final class SampleFiling {

    private final Play play;
    private final SampleCase sample;
    private final Map<String, String> materials = new LinkedHashMap<>();

    SampleFiling(Play play, SampleCase sample) {
        this.play = play;
        this.sample = sample;
    }

    String openProject() throws StackFailure, InterruptedException {
        var body = Map.of("facts", sample.facts(), "agent", Cast.AGENT);
        var project = play.api().post(Cast.WINDOW, "/v1/projects", play.key("open"), body);
        play.title("1. 建档 Project opened: " + project.text("/facts/name"));
        play.line("project " + project.text("/projectId") + ", agent 代办员 " + Cast.AGENT);
        signMandate(project.text("/projectId"));
        return project.text("/projectId");
    }

    /** Without it the agent may only look. */
    private void signMandate(String projectId) throws StackFailure, InterruptedException {
        var address = "/v1/projects/" + projectId + "/agency";
        var text = play.api().get(Cast.ENTERPRISE, address).text("/mandateText/version");
        var mandate = Map.of(
                "acts",
                List.of("FACTS", "MATERIALS", "APPLICATIONS", "SUPPLEMENTS"),
                "textVersion",
                text,
                "validUntil",
                "2027-12-31",
                "signer",
                "周敏");
        play.api().post(Cast.ENTERPRISE, address + "/mandates", play.key("mandate"), mandate);
        play.line("授权委托 mandate signed by " + Cast.ENTERPRISE + ", free of charge, until 2027-12-31");
    }

    /** Returns the matters that are needed. */
    List<String> issuePlan(String projectId) throws StackFailure, InterruptedException {
        var address = "/v1/projects/" + projectId + "/plan";
        var plan = play.api().post(Cast.AGENT, address, play.key("plan"), Map.of());
        play.title("2. 一方案一清单 Plan issued, catalogue " + plan.text("/plan/catalogueVersion") + ", from "
                + plan.text("/plan/startOn") + " to " + plan.text("/plan/promisedFinish"));
        var needed = new ArrayList<String>();
        for (var matter : plan.body().at("/plan/matters")) {
            tell(matter);
            if (matter.path("state").asString().equals("REQUIRED")) {
                needed.add(matter.path("matter").asString());
            }
        }
        tellSavings(plan);
        return needed;
    }

    void gatherMaterials(String projectId) throws StackFailure, InterruptedException {
        var evidence = play.api().get(Cast.ENTERPRISE, "/v1/projects/" + projectId + "/evidence");
        var asked = 0;
        for (var paper : sample.papers()) {
            var onFile = onFile(projectId, paper.slot(), evidence.body());
            if (onFile == null) asked++;
            materials.put(paper.slot(), onFile == null ? upload(projectId, paper, "upload-" + paper.slot()) : onFile);
        }
        play.title("3. 一套材料 Materials: " + asked + " uploaded once, " + (materials.size() - asked)
                + " already on file and not asked for");
    }

    /** What is on file already is taken from there: an electronic licence, or what the unit handed in before. */
    private @Nullable String onFile(String projectId, String slot, JsonNode evidence)
            throws StackFailure, InterruptedException {
        for (var item : evidence.path("items")) {
            if (!item.path("slot").asString().equals(slot)
                    || item.path("wanted").asBoolean()) continue;
            if (item.at("/licence/state").asString("").equals("FOUND")) return licence(projectId, slot);
            var held = item.at("/onFile/0/materialId").asString("");
            if (!held.isEmpty()) return held;
        }
        return null;
    }

    private String licence(String projectId, String slot) throws StackFailure, InterruptedException {
        return play.api()
                .post(
                        Cast.ENTERPRISE,
                        "/v1/projects/" + projectId + "/licences",
                        play.key("licence-" + slot),
                        Map.of("slot", slot))
                .text("/materialId");
    }

    /** Returns the application, which is the case from now on. */
    String submit(String projectId, List<String> matters) throws StackFailure, InterruptedException {
        var body = Map.of(
                "matters",
                matters,
                "form",
                Map.of("name", "project-landing", "data", sample.form()),
                "materials",
                materials.entrySet().stream()
                        .map(each -> inSlot(each.getKey(), each.getValue()))
                        .toList(),
                "submit",
                true);
        var address = "/v1/projects/" + projectId + "/applications";
        var application = play.api().post(Cast.ENTERPRISE, address, play.key("submit"), body);
        play.title("4. 一表申请 Submitted: " + application.text("/state") + ", received on "
                + application.text("/receipt/receivedOn"));
        tellReuse(application);
        if (!application.text("/state").equals("ACCEPTED")) {
            throw new StackFailure("The sample application was not accepted: " + application.body());
        }
        return application.text("/applicationId");
    }

    /** Answers the open supplement request of a review with one more material. */
    void answerSupplement(String projectId, String applicationId, String reviewId)
            throws StackFailure, InterruptedException {
        var address = "/v1/applications/" + applicationId;
        var application = play.api()
                .await(
                        Cast.ENTERPRISE,
                        address,
                        "the supplement request to reach the applicant",
                        body -> supplementId(body, reviewId) != null);
        var paper = sample.supplement();
        var material = upload(projectId, paper, "upload-supplement");
        play.api()
                .post(
                        Cast.ENTERPRISE,
                        address + "/supplements/" + supplementId(application.body(), reviewId) + "/answer",
                        play.key("answer"),
                        Map.of("materials", List.of(inSlot(paper.slot(), material)), "note", "余方全部综合利用，协议见补充一。"));
        play.line("补正 answered by " + Cast.ENTERPRISE + " with " + paper.name());
    }

    private static @Nullable String supplementId(JsonNode application, String reviewId) {
        for (var supplement : application.path("supplements")) {
            if (supplement.path("reviewId").asString().equals(reviewId)) {
                return supplement.path("supplementId").asString();
            }
        }
        return null;
    }

    private String upload(String projectId, SampleCase.Paper paper, String key)
            throws StackFailure, InterruptedException {
        var query = "?name=" + URLEncoder.encode(paper.name(), StandardCharsets.UTF_8) + "&slot=" + paper.slot();
        var address = "/v1/projects/" + projectId + "/materials" + query;
        return play.api()
                .upload(Cast.ENTERPRISE, address, play.key(key), paper.file())
                .text("/materialId");
    }

    private static Map<String, String> inSlot(String slot, String materialId) {
        return Map.of("slot", slot, "materialId", materialId);
    }

    private void tell(JsonNode matter) {
        var name = matter.path("matter").asString() + " " + matter.path("name").asString();
        switch (matter.path("state").asString()) {
            case "REQUIRED" ->
                play.line("%s · %s · group %s · by %s"
                        .formatted(
                                name,
                                matter.path("departmentName").asString(),
                                matter.path("group").asString(),
                                matter.path("promisedOn").asString()));
            case "EXEMPT" ->
                play.line("%s · not needed 免办 (%s): %s"
                        .formatted(
                                name,
                                matter.path("rule").asString(),
                                matter.path("reason").asString()));
            default -> {
                // Does not apply to this project: not worth a line.
            }
        }
    }

    private void tellSavings(GatewayReply plan) {
        for (var saving : List.of("workingDays", "materials", "visits")) {
            var figures = plan.body().at("/plan/savings/" + saving);
            play.line("saved %-12s %s → %s (%s %%)"
                    .formatted(
                            saving,
                            figures.path("baseline").asString(),
                            figures.path("planned").asString(),
                            figures.path("percent").asString()));
        }
    }

    private void tellReuse(GatewayReply application) {
        for (var material : application.body().path("materials")) {
            var uses = StreamSupport.stream(material.path("usedBy").spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.toList());
            if (uses.size() > 1) {
                play.line(material.path("name").asString() + " serves " + String.join(", ", uses));
            }
        }
    }
}
