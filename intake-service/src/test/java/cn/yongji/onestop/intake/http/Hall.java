package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The people at the service hall, and what they usually do. */
final class Hall {
    static final String FORM = """
        {"name": "project-landing", "data": {"contact": {"name": "王敏", "phone": "13800000000"},
         "construction": "新建厂房两栋", "deliveryMode": "ELECTRONIC", "truthCommitment": true}}\
        """;

    private static final AtomicInteger CODES = new AtomicInteger(100_000);

    final Api enterprise;
    final Api otherEnterprise;
    final Api agent;
    final Api window;
    final Api leader;
    final Api water;
    final Api fire;

    Hall(Api api) {
        this(api, api.as(Tokens.enterprise(SampleFacts.SOUND_USCC)));
    }

    Hall(Api api, Api enterprise) {
        this.enterprise = enterprise;
        otherEnterprise = api.as(Tokens.enterprise("11430902006728916M"));
        agent = api.as(Tokens.of(Role.AGENT).named("agent1"));
        window = api.as(Tokens.of(Role.WINDOW).named("window1"));
        leader = api.as(Role.LEADER);
        water = api.as(Tokens.reviewer("water"));
        fire = api.as(Tokens.reviewer("fire"));
    }

    /** Facts in JSON, with some of them said differently. */
    static String facts(Map<String, String> said) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("name", "\"年产 5 万套精密零部件项目\"");
        facts.put("unit", unit(SampleFacts.SOUND_USCC));
        facts.put("track", "\"ENTERPRISE_RECORD\"");
        facts.put("category", "\"INDUSTRIAL\"");
        facts.put("content", "\"新建厂房两栋及配套设施\"");
        facts.put("totalInvestment", "86000000.00");
        facts.put("regionCode", "\"140881\"");
        facts.put("address", "\"永济经济技术开发区科技路 1 号\"");
        facts.put("landMode", "\"ASSIGNED\"");
        facts.put("landAreaHa", "4.2");
        facts.put("earthworkM3", "38000");
        facts.put("floorAreaM2", "26000");
        facts.put("annualTce", "1260.5");
        facts.put("annualKwh", "6200000");
        facts.put("environmentClass", "\"FORM\"");
        facts.put("plannedStart", "\"2027-03-01\"");
        facts.put("plannedFinish", "\"2028-06-30\"");
        facts.put("buildingWorks", "true");
        facts.putAll(said);
        return facts.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> "\"" + it.getKey() + "\": " + it.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A project code that no other project has. */
    static ProjectCode newCode() {
        return ProjectCode.of("2611-140881-04-02-" + CODES.incrementAndGet());
    }

    static String unit(String uscc) {
        return "{\"name\": \"永济市恒泰精密制造有限公司\", \"uscc\": \"" + uscc + "\"}";
    }

    static String opening(Map<String, String> said) {
        return "{\"facts\": " + facts(said) + "}";
    }

    Reply open(Map<String, String> said) {
        var reply = enterprise.withKey().post("/v1/projects", opening(said));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply;
    }

    String project() {
        return project(Map.of());
    }

    String project(Map<String, String> said) {
        return open(said).json().path("projectId").asString();
    }

    static byte[] pdf(String words) {
        return ("%PDF-1.7\n" + words + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    Reply upload(String project, String name, byte[] content, String... slots) {
        return upload(enterprise.withKey(), project, name, content, slots);
    }

    static Reply upload(Api who, String project, String name, byte[] content, String... slots) {
        return who.with("Content-Type", "application/octet-stream")
                .send("POST", uploadPath(project, name, slots), HttpRequest.BodyPublishers.ofByteArray(content));
    }

    static String uploadPath(String project, String name, String... slots) {
        var path = "/v1/projects/" + project + "/materials?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return path + List.of(slots).stream().map(slot -> "&slot=" + slot).collect(Collectors.joining());
    }

    /** One document in every slot; what the unit has on file already is named, not handed in again. */
    String materials(String project, String... slots) {
        return List.of(slots).stream()
                .map(slot -> {
                    var reply = upload(project, slot + ".pdf", pdf(slot + " of " + project), slot);
                    var id = reply.status() == 409
                            ? reply.json().at("/held/materialId")
                            : reply.json().path("materialId");
                    assertThat(id.isString()).as(reply.toString()).isTrue();
                    return material(slot, id.asString());
                })
                .collect(Collectors.joining(", ", "[", "]"));
    }

    static String material(String slot, String id) {
        return "{\"slot\": \"" + slot + "\", \"materialId\": \"" + id + "\"}";
    }

    static String application(String matters, String materials, boolean submit) {
        var codes =
                List.of(matters.split(" ")).stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(", "));
        return "{\"matters\": [%s], \"form\": %s, \"materials\": %s, \"submit\": %s}"
                .formatted(codes, FORM, materials, submit);
    }

    static String sheet(String matters, String materials) {
        var codes =
                List.of(matters.split(" ")).stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(", "));
        return "{\"matters\": [%s], \"form\": %s, \"materials\": %s}".formatted(codes, FORM, materials);
    }

    Reply apply(String project, String matters, String materials, boolean submit) {
        return enterprise
                .withKey()
                .post("/v1/projects/" + project + "/applications", application(matters, materials, submit));
    }
}
