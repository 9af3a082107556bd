package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.papers.evidence.HoldingEarlier;
import cn.yongji.onestop.intake.papers.material.ExpiredMaterials;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.CaseClosedV1;
import cn.yongji.onestop.kernel.event.MaterialFlagLiftedV1;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.MaterialFlag;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Partners.Heard;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import com.mongodb.client.MongoDatabase;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 一次提交、重复使用 over HTTP. */
@OnestopTest
class EvidenceHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String LICENCE = "business-licence";
    private static final String SURVEY = "forest-survey";
    private static final String REASON = "{\"reason\": \"已核对原件\"}";

    @Autowired
    Api api;

    @Autowired
    MongoDatabase database;

    @Autowired
    ExpiredMaterials expired;

    @Autowired
    HoldingEarlier earlier;

    @Autowired
    MovableClock clock;

    Enterprise enterprise;
    String project;
    Api window;

    @BeforeEach
    void enter() {
        enterprise = Enterprise.founded(api);
        project = enterprise.project();
        window = api.as(Tokens.of(Role.WINDOW).named("window1"));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static String id(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isIn(200, 201);
        return reply.json().path("materialId").asString();
    }

    private String licence() {
        return id(enterprise.upload(project, "营业执照.pdf", Hall.pdf("licence of " + enterprise.uscc()), LICENCE));
    }

    private Reply material(String id) {
        return enterprise.api().get("/v1/materials/" + id);
    }

    private static List<String> kinds(Reply material) {
        return material.json().path("flags").findValuesAsString("kind");
    }

    @Test
    void what_the_unit_has_on_file_is_not_asked_for_again_in_any_of_its_projects() {
        var held = licence();
        var other = enterprise.project();

        var again = enterprise.upload(other, "执照.pdf", Hall.pdf("a newer scan"), LICENCE);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("material-on-file");
        assertThat(again.json().at("/held/kind").asString()).isEqualTo("MATERIAL");
        assertThat(again.json().at("/held/materialId").asString()).isEqualTo(held);
        assertThat(again.json().at("/held/projectId").asString()).isEqualTo(project);
        assertThat(again.json().at("/held/issuer").asString()).isNotEmpty();
        var evidence = enterprise.api().get("/v1/projects/" + other + "/evidence/" + LICENCE);
        assertThat(evidence.json().path("once").asString()).isEqualTo("UNIT");
        assertThat(evidence.json().path("wanted").asBoolean()).isFalse();
        assertThat(evidence.json().at("/onFile/0/materialId").asString()).isEqualTo(held);
        assertThat(evidence.json().at("/acceptable/0/issuer").asString()).isNotEmpty();
    }

    @Test
    void another_unit_and_a_document_of_the_applicants_own_are_not_concerned() {
        licence();
        var stranger = Enterprise.founded(api);
        var strangersProject = stranger.project();

        assertThat(stranger.upload(strangersProject, "执照.pdf", Hall.pdf("ours"), LICENCE)
                        .status())
                .isEqualTo(201);
        assertThat(enterprise
                        .upload(project, "图一.pdf", Hall.pdf("sheet 1"), "design-documents")
                        .status())
                .isEqualTo(201);
        assertThat(enterprise
                        .upload(project, "图二.pdf", Hall.pdf("sheet 2"), "design-documents")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_is_on_file_is_replaced_knowingly_and_both_versions_say_so() {
        var first = licence();
        var nextScan = Hall.pdf("changed licence of " + enterprise.uscc());

        var unreasoned = enterprise.uploadSaying("supersedes=" + first, project, "执照.pdf", nextScan, LICENCE);
        var second = id(enterprise.uploadSaying(
                "supersedes=" + first + "&reason=reissued", project, "执照.pdf", nextScan, LICENCE));

        assertThat(unreasoned.problem()).isEqualTo("parameter-invalid");
        assertThat(material(second).json().path("version").asInt()).isEqualTo(2);
        assertThat(material(second).json().path("supersedes").asString()).isEqualTo(first);
        assertThat(material(first).json().at("/supersededBy/materialId").asString())
                .isEqualTo(second);
        assertThat(material(first).json().at("/supersededBy/reason").asString()).isEqualTo("reissued");
        var third = enterprise.uploadSaying(
                "supersedes=" + first + "&reason=again", project, "执照.pdf", Hall.pdf("third"), LICENCE);
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.json().at("/held/materialId").asString()).isEqualTo(second);
    }

    @Test
    void nothing_is_replaced_that_belongs_to_another_unit_or_slot() {
        var stranger = Enterprise.founded(api);
        var theirs = id(stranger.upload(stranger.project(), "执照.pdf", Hall.pdf("theirs"), LICENCE));

        var foreign = enterprise.uploadSaying(
                "supersedes=" + theirs + "&reason=mine", project, "执照.pdf", Hall.pdf("x"), LICENCE);

        assertThat(foreign.problem()).isEqualTo("material-nothing-to-replace");
        assertThat(stranger.api().get("/v1/materials/" + theirs).json().hasNonNull("supersededBy"))
                .isFalse();
    }

    @Test
    void two_clerks_who_file_for_the_same_slot_at_the_same_moment_file_one() throws Exception {
        var uploads = new ArrayList<Callable<Reply>>();
        for (var i = 0; i < 8; i++) {
            var content = Hall.pdf("scan " + i + " of " + enterprise.uscc());
            uploads.add(() -> Hall.upload(window.withKey(), project, "执照.pdf", content, LICENCE));
        }

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var future : pool.invokeAll(uploads)) statuses.add(future.get().status());
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
        assertThat(database.getCollection("materials").countDocuments(new Document("state.projectId", project)))
                .isEqualTo(1);
    }

    @Test
    void two_who_replace_the_same_at_the_same_moment_make_one_new_version() throws Exception {
        var first = id(enterprise.upload(project, "图.pdf", Hall.pdf("first of " + project), "design-documents"));
        var uploads = new ArrayList<Callable<Reply>>();
        for (var i = 0; i < 6; i++) {
            var content = Hall.pdf("version " + i + " of " + project);
            var said = "supersedes=" + first + "&reason=revised";
            uploads.add(() -> enterprise.uploadSaying(said, project, "图.pdf", content, "design-documents"));
        }

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var future : pool.invokeAll(uploads)) statuses.add(future.get().status());
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void a_material_of_the_unit_fills_the_slot_of_another_project_and_its_reviewers_may_read_it() {
        var held = licence();
        var statement = id(enterprise.upload(project, "说明.pdf", Hall.pdf("of one project"), "project-statement"));
        var other = enterprise.project();
        var water = api.as(Tokens.reviewer("development-reform"));
        assertThat(water.get("/v1/materials/" + held).status()).isEqualTo(404);

        var foreign = enterprise.apply(other, "M06", "[" + Hall.material("project-statement", statement) + "]");
        var mine = enterprise.upload(other, "说明.pdf", Hall.pdf("of the other"), "project-statement");
        var reply = enterprise.apply(
                other,
                "M06",
                "[" + Hall.material("project-statement", id(mine)) + ", " + Hall.material(LICENCE, held) + "]");

        assertThat(foreign.problem()).isEqualTo("sheet-invalid");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        var uses = material(held).json().path("usedBy");
        assertThat(uses.findValuesAsString("projectId")).containsOnly(other);
        assertThat(uses.findValuesAsString("department")).contains("development-reform");
    }

    @Test
    void a_result_that_a_department_gave_is_not_handed_in() {
        var application = accepted();
        Topics.say(
                application,
                new ReviewDecidedV1(
                        new ReviewRef(project, application, application + "-M06", "M06", "development-reform"),
                        "企业投资项目备案",
                        Word.of(HowItEnded.GRANTED),
                        null,
                        "永发改备〔2026〕12 号",
                        clock.instant(),
                        "head-development-reform",
                        1,
                        ReviewProgress.coded(11)));
        await().atMost(SOON)
                .until(() -> enterprise
                        .api()
                        .get("/v1/projects/" + project + "/evidence/initiation-result")
                        .json()
                        .at("/onFile/0/kind")
                        .asString("")
                        .equals("RESULT"));

        var again = enterprise.upload(project, "备案证.pdf", Hall.pdf("certificate"), "initiation-result");

        assertThat(again.problem()).isEqualTo("material-on-file");
        assertThat(again.json().at("/held/kind").asString()).isEqualTo("RESULT");
        assertThat(again.json().at("/held/number").asString()).isEqualTo("永发改备〔2026〕12 号");
        assertThat(again.json().at("/held/applicationId").asString()).isEqualTo(application);
        assertThat(again.json().at("/held/issuer").asString()).contains("发展和改革");
    }

    private String accepted() {
        var materials = new ArrayList<String>();
        for (var slot : List.of("project-statement", LICENCE, "legal-person-identity")) {
            var stored = enterprise.upload(project, slot + ".pdf", Hall.pdf(slot + " of " + project), slot);
            var id = stored.status() == 409
                    ? stored.json().at("/held/materialId").asString()
                    : id(stored);
            materials.add(Hall.material(slot, id));
        }
        var reply = enterprise.apply(project, "M06", materials.toString());
        assertThat(reply.json().path("state").asString()).as(reply.toString()).isEqualTo("ACCEPTED");
        return reply.json().path("applicationId").asString();
    }

    @Test
    void s30_a_clerk_does_not_ask_for_a_paper_that_a_department_holds() {
        var held = licence();
        var identity = enterprise.upload(project, "身份证.pdf", Hall.pdf("identity"), "legal-person-identity");
        var other = enterprise.project();
        var statement = id(enterprise.upload(other, "说明.pdf", Hall.pdf("of " + other), "project-statement"));
        var body = Hall.application("M06", "[" + Hall.material("project-statement", statement) + "]", true)
                .replace("\"submit\": true", "\"submit\": true, \"examination\": true");
        assertThat(identity.status()).isIn(201, 409);
        var filed = enterprise.api().withKey().post("/v1/projects/" + other + "/applications", body);
        assertThat(filed.json().path("state").asString()).as(filed.toString()).isEqualTo("RECEIVED");

        var refused = correction(filed, LICENCE);
        var asked = correction(filed, "project-statement");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("material-on-file");
        assertThat(refused.json().at("/held/materialId").asString()).isEqualTo(held);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
    }

    @Test
    void s30_a_clerk_says_what_is_wrong_with_a_paper_that_was_handed_in_with_this_application_only() {
        var held = licence();
        var materials = new ArrayList<String>();
        materials.add(Hall.material(LICENCE, held));
        for (var slot : List.of("project-statement", "legal-person-identity")) {
            materials.add(
                    Hall.material(slot, id(enterprise.upload(project, slot + ".pdf", Hall.pdf(slot + project), slot))));
        }
        var body = Hall.application("M06", materials.toString(), true)
                .replace("\"submit\": true", "\"submit\": true, \"examination\": true");
        var filed = enterprise.api().withKey().post("/v1/projects/" + project + "/applications", body);

        var asked = correction(filed, LICENCE);

        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        assertThat(asked.json().path("state").asString()).isEqualTo("IN_CORRECTION");
    }

    private Reply correction(Reply filed, String slot) {
        return window.withKey()
                .ifMatch(filed.etag().orElseThrow())
                .post(
                        "/v1/applications/" + filed.json().path("applicationId").asString() + "/corrections",
                        "{\"items\": [{\"slot\": \"%s\", \"text\": \"请提供\"}]}".formatted(slot));
    }

    @Test
    void s30_what_a_review_asks_for_and_a_department_holds_comes_from_the_file() {
        var application = accepted();
        var contract = id(enterprise.upload(project, "出让合同.pdf", Hall.pdf("land of " + project), "land-document"));
        var whole = supplement(application, "land-document");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(application))
                        .last()
                        .extracting(Heard::data)
                        .isInstanceOfSatisfying(ApplicationSupplementedV1.class, told -> {
                            assertThat(told.supplementId()).isEqualTo(whole);
                            assertThat(told.materials())
                                    .extracting(MaterialRef::materialId)
                                    .containsExactly(contract);
                        }));

        var part = supplement(application, "project-statement", "land-document");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(supplements(application)).hasSize(2));
        assertThat(supplements(application).get(1).path("supplementId").asString())
                .isEqualTo(part);
        assertThat(supplements(application).get(1).path("open").asBoolean()).isTrue();
        assertThat(supplements(application).get(1).path("onFile"))
                .as("the review has it before it, and wants another one")
                .isEmpty();
    }

    private JsonNode supplements(String application) {
        return enterprise.api().get("/v1/applications/" + application).json().path("supplements");
    }

    private String supplement(String application, String... slots) {
        var id = Ids.next();
        Topics.say(
                application,
                new ReviewSupplementRequestedV1(
                        new ReviewRef(project, application, application + "-M06", "M06", "development-reform"),
                        id,
                        List.of(slots).stream()
                                .map(slot -> new RequestedItem(slot, null, "请提供"))
                                .toList(),
                        "行政许可法第三十二条",
                        LocalDate.of(2099, 12, 9),
                        clock.instant(),
                        "review-development-reform",
                        ReviewProgress.UNTOLD));
        return id;
    }

    @Test
    void a_revoked_material_flags_the_open_applications_and_leaves_closed_ones() {
        var held = licence();
        var open = accepted();
        project = enterprise.project();
        var closed = accepted();
        Topics.say(closed, new CaseClosedV1(project, closed, Word.of(HowItEnded.GRANTED), clock.instant()));
        await().atMost(SOON).until(() -> !openUses(held).contains(closed));
        clock.advance(Duration.ofMinutes(1));

        var revoked = window.withKey().post("/v1/materials/" + held + "/revocation", "{\"reason\": \"单位已注销\"}");

        assertThat(revoked.status()).as(revoked.toString()).isEqualTo(200);
        assertThat(kinds(revoked)).containsExactly("REVOKED");
        assertThat(window.withKey()
                        .post("/v1/materials/" + held + "/revocation", REASON)
                        .problem())
                .isEqualTo("material-revoked");
        assertThat(enterprise
                        .api()
                        .get("/v1/applications/" + open + "/materials")
                        .json()
                        .path("flagged")
                        .asBoolean())
                .isTrue();
        assertThat(enterprise
                        .api()
                        .get("/v1/applications/" + closed + "/materials")
                        .json()
                        .path("flagged")
                        .asBoolean())
                .isFalse();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(flags(held)).singleElement().satisfies(it -> {
                    assertThat(it.flag()).isEqualTo(Word.of(MaterialFlag.REVOKED));
                    assertThat(it.openApplications()).containsExactly(open);
                }));
        assertThat(enterprise
                        .upload(project, "新执照.pdf", Hall.pdf("new licence"), LICENCE)
                        .status())
                .isEqualTo(201);
    }

    private List<String> openUses(String material) {
        return material(material)
                .json()
                .path("usedBy")
                .valueStream()
                .filter(it -> it.path("open").asBoolean())
                .map(it -> it.path("applicationId").asString())
                .toList();
    }

    private static List<MaterialFlaggedV1> flags(String material) {
        return Topics.about(material).stream()
                .map(Heard::data)
                .filter(MaterialFlaggedV1.class::isInstance)
                .map(MaterialFlaggedV1.class::cast)
                .toList();
    }

    @Test
    void only_the_window_a_department_head_or_an_administrator_revokes() {
        var held = licence();

        assertThat(enterprise
                        .api()
                        .withKey()
                        .post("/v1/materials/" + held + "/revocation", REASON)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_material_expires_after_its_last_day_once() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var held = id(enterprise.uploadSaying(
                "validUntil=" + today, project, "执照.pdf", Hall.pdf("short of " + enterprise.uscc()), LICENCE));
        expired.flag();
        assertThat(kinds(material(held))).isEmpty();

        clock.advance(Duration.ofDays(1));
        expired.flag();
        expired.flag();

        assertThat(kinds(material(held))).containsExactly("EXPIRED");
        await().atMost(SOON).untilAsserted(() -> assertThat(flags(held)).hasSize(1));
        assertThat(enterprise
                        .upload(project, "执照.pdf", Hall.pdf("renewed"), LICENCE)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_fills_a_slot_counts_as_long_as_the_slot_says_from_its_issue_or_else_from_the_day_it_is_handed_in() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var issued = today.minusMonths(3);
        var undated = enterprise.upload(project, "报告.pdf", Hall.pdf("undated of " + project), SURVEY);
        var dated = enterprise.uploadSaying(
                "validFrom=" + issued, project, "报告.pdf", Hall.pdf("dated of " + project), SURVEY);
        var shorter = enterprise.uploadSaying(
                "validUntil=" + today.plusDays(9), project, "报告.pdf", Hall.pdf("short of " + project), SURVEY);

        assertThat(material(id(undated)).json().path("validUntil").asString())
                .isEqualTo(today.plusMonths(12).toString());
        assertThat(material(id(dated)).json().path("validUntil").asString())
                .isEqualTo(issued.plusMonths(12).toString());
        assertThat(material(id(shorter)).json().path("validUntil").asString())
                .isEqualTo(today.plusDays(9).toString());

        clock.advance(Duration.ofDays(367));
        expired.flag();

        assertThat(kinds(material(id(undated)))).containsExactly("EXPIRED");
    }

    @Test
    void nothing_counts_longer_than_its_slot_lets_it() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var late = today.plusMonths(12).plusDays(1);

        var uploaded = enterprise.uploadSaying("validUntil=" + late, project, "报告.pdf", Hall.pdf("long"), SURVEY);
        var announced = enterprise.api().withKey().post("/v1/projects/" + project + "/uploads", """
            {"name": "报告.pdf", "bytes": 9, "sha256": "%s", "slots": ["%s"], "validUntil": "%s"}\
            """.formatted(
                        "ab".repeat(32), SURVEY, late));
        var old = enterprise.uploadSaying(
                "validFrom=" + today.minusMonths(13), project, "报告.pdf", Hall.pdf("old"), SURVEY);
        var unbounded = enterprise.uploadSaying(
                "validUntil=2061-01-01", project, "执照.pdf", Hall.pdf("open of " + enterprise.uscc()), LICENCE);

        assertThat(uploaded.status()).isEqualTo(400);
        assertThat(uploaded.json().at("/errors/0/code").asString()).isEqualTo("validity-too-long");
        assertThat(uploaded.json().at("/errors/0").toString()).contains("validUntil");
        assertThat(announced.json().at("/errors/0/pointer").asString()).isEqualTo("/validUntil");
        assertThat(announced.json().at("/errors/0/code").asString()).isEqualTo("validity-too-long");
        assertThat(old.json().at("/errors/0/code").asString()).isEqualTo("validity-over");
        assertThat(old.json().at("/errors/0").toString()).contains("validFrom");
        assertThat(unbounded.status()).as(unbounded.toString()).isEqualTo(201);
    }

    /** As it was stored before slots were filled once, and before units were noted. */
    private String storedEarlier(String inProject) {
        var any = database.getCollection("materials")
                .find(new Document("_id", id(enterprise.upload(project, "旧.pdf", Hall.pdf("any"), "design-documents"))))
                .first();
        var id = UUID.randomUUID().toString();
        var state = any.get("state", Document.class)
                .append("projectId", inProject)
                .append("name", "营业执照.pdf")
                .append("slots", List.of(LICENCE));
        state.remove("unit");
        // Then nothing lay encrypted, and what does lies so for its own document only.
        for (var late : List.of("createdKey", "outbox", "outboxAt", "applied", "concealedWith")) any.remove(late);
        database.getCollection("materials").insertOne(any.append("_id", id).append("state", state));
        return id;
    }

    @Test
    void what_was_stored_before_slots_were_filled_once_is_not_asked_for_again_either() throws Exception {
        var stored = storedEarlier(project);
        var other = enterprise.project();
        database.getCollection("held_slots_progress").deleteMany(new Document());

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var counts = new ArrayList<Integer>();
            for (var run : pool.invokeAll(List.<Callable<Integer>>of(earlier::hold, earlier::hold)))
                counts.add(run.get());
            assertThat(counts).hasSize(2);
        }

        var again = enterprise.upload(other, "执照.pdf", Hall.pdf("a scan of " + other), LICENCE);
        assertThat(again.problem()).isEqualTo("material-on-file");
        assertThat(again.json().at("/held/materialId").asString()).isEqualTo(stored);
        var statement = enterprise.upload(other, "说明.pdf", Hall.pdf("of " + other), "project-statement");
        var filed = enterprise.apply(
                other,
                "M06",
                "[" + Hall.material("project-statement", id(statement)) + ", " + Hall.material(LICENCE, stored) + "]");
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        assertThat(earlier.hold()).as("done").isZero();
    }

    @Test
    void who_filed_meanwhile_keeps_the_slot_when_earlier_materials_are_gone_through() {
        storedEarlier(project);
        var newer = licence();
        database.getCollection("held_slots_progress").deleteMany(new Document());

        earlier.hold();

        var again = enterprise.upload(enterprise.project(), "执照.pdf", Hall.pdf("third"), LICENCE);
        assertThat(again.json().at("/held/materialId").asString()).isEqualTo(newer);
    }

    @Test
    void what_is_over_already_is_not_taken() {
        var past = enterprise.uploadSaying("validUntil=2020-01-01", project, "执照.pdf", Hall.pdf("old"), LICENCE);
        var reversed = enterprise.uploadSaying(
                "validFrom=2030-01-02&validUntil=2030-01-01", project, "执照.pdf", Hall.pdf("old"), LICENCE);

        assertThat(past.problem()).isEqualTo("parameter-invalid");
        assertThat(reversed.problem()).isEqualTo("parameter-invalid");
    }

    @Test
    void what_the_scanner_finds_is_kept_apart_until_somebody_answers_for_it() {
        var eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        var stored = enterprise.upload(project, "执照.pdf", Hall.pdf(eicar), LICENCE);
        var suspect = id(stored);

        assertThat(kinds(stored)).containsExactly("QUARANTINED");
        assertThat(enterprise.api().get("/v1/materials/" + suspect + "/content").problem())
                .isEqualTo("material-quarantined");
        assertThat(window.get("/v1/materials/" + suspect + "/content").status()).isEqualTo(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(flags(suspect))
                        .extracting(MaterialFlaggedV1::flag)
                        .containsExactly(Word.of(MaterialFlag.QUARANTINED)));

        var released = window.withKey().post("/v1/materials/" + suspect + "/quarantine-release", REASON);

        assertThat(released.json().at("/flags/0/lifted/by").asString()).isEqualTo("window1");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(suspect)).last().satisfies(it -> {
                    assertThat(it.type()).isEqualTo("material.flag-lifted.v1");
                    var told = (MaterialFlagLiftedV1) it.data();
                    assertThat(told.flag()).isEqualTo(Word.of(MaterialFlag.QUARANTINED));
                    assertThat(told.reason()).isEqualTo("已核对原件");
                    assertThat(told.liftedBy()).isEqualTo("window1");
                }));
        assertThat(enterprise.api().get("/v1/materials/" + suspect + "/content").status())
                .isEqualTo(200);
        assertThat(window.withKey()
                        .post("/v1/materials/" + suspect + "/quarantine-release", REASON)
                        .problem())
                .isEqualTo("material-not-quarantined");
    }

    private void damage(String material, int chunk) {
        var content = database.getCollection("materials")
                .find(new Document("_id", material))
                .first()
                .get("state", Document.class)
                .getString("contentId");
        var chunks = database.getCollection("contents.chunks");
        var piece = chunks.find(new Document("files_id", new ObjectId(content)).append("n", chunk))
                .first();
        var bytes = piece.get("data", Binary.class).getData();
        bytes[10]++;
        chunks.updateOne(
                new Document("_id", piece.get("_id")), new Document("$set", new Document("data", new Binary(bytes))));
    }

    @Test
    void a_content_whose_bytes_changed_is_not_given_out_and_is_flagged() {
        var stored = id(enterprise.upload(project, "a.pdf", Hall.pdf("to be damaged " + project)));
        damage(stored, 0);

        var broken = enterprise.api().get("/v1/materials/" + stored + "/content");

        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.problem()).isEqualTo("material-damaged");
        assertThat(kinds(material(stored))).containsExactly("QUARANTINED");
        assertThat(enterprise.api().get("/v1/materials/" + stored + "/content").problem())
                .isEqualTo("material-quarantined");
    }

    @Test
    void a_large_content_whose_bytes_changed_breaks_off_and_is_never_taken_for_whole() {
        var content = Arrays.copyOf(Hall.pdf("large"), 2_900_000);
        var first = id(enterprise.upload(project, "a.pdf", content));
        database.getCollection("materials")
                .updateOne(new Document("_id", first), new Document("$set", new Document("state.bytes", 5_000_000L)));
        damage(first, 3);

        assertThatThrownBy(() -> enterprise.api().get("/v1/materials/" + first + "/content"))
                .isInstanceOf(UncheckedIOException.class);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kinds(material(first))).containsExactly("QUARANTINED"));
    }

    @Test
    void what_says_something_of_a_person_is_for_those_who_need_it_and_each_reading_is_noted() {
        accepted();
        var identity = enterprise
                .api()
                .get("/v1/projects/" + project + "/evidence/legal-person-identity")
                .json()
                .at("/onFile/0/materialId")
                .asString();
        var leader = api.as(Tokens.of(Role.LEADER).named("leader1"));
        var path = "/v1/materials/" + identity;

        assertThat(leader.get(path).json().path("name").asString()).isEqualTo("（个人信息，不予显示）");
        assertThat(leader.get(path + "/content").problem()).isEqualTo("personal-data-withheld");
        assertThat(enterprise.api().get(path).json().path("name").asString()).isEqualTo("legal-person-identity.pdf");
        assertThat(api.as(Tokens.reviewer("development-reform"))
                        .get(path + "/content")
                        .status())
                .isEqualTo(200);
        assertThat(window.get(path + "/content").status()).isEqualTo(200);

        var readings = api.as(Role.AUDITOR).get(path + "/readings").json().path("items");
        assertThat(readings).hasSize(2);
        assertThat(readings.get(1).path("reader").asString()).isEqualTo("window1");
        assertThat(leader.get(path + "/readings").status()).isEqualTo(403);
    }

    @Test
    void where_no_register_is_connected_that_is_said_and_uploading_goes_on() {
        var path = "/v1/projects/" + project;

        var evidence = enterprise.api().get(path + "/evidence/" + LICENCE);
        var taking = enterprise.api().withKey().post(path + "/licences", "{\"slot\": \"" + LICENCE + "\"}");

        assertThat(evidence.json().at("/licence/state").asString()).isEqualTo("NOT_CONNECTED");
        assertThat(evidence.json().path("wanted").asBoolean()).isTrue();
        assertThat(taking.status()).isEqualTo(503);
        assertThat(taking.problem()).isEqualTo("licence-register-unavailable");
        assertThat(taking.json().path("connected").asBoolean()).isFalse();
        assertThat(licence()).isNotEmpty();
    }

    @Test
    void what_is_on_file_fills_its_slot_of_a_submission_and_what_was_revoked_does_not() {
        accepted();
        var other = enterprise.project();
        var statement = id(enterprise.upload(other, "说明.pdf", Hall.pdf("statement of " + other), "project-statement"));
        var named = "[" + Hall.material("project-statement", statement) + "]";

        var complete = enterprise.apply(other, "M06", named);
        window.withKey().post("/v1/materials/" + statement + "/revocation", REASON);
        var third = enterprise.project();
        var own = id(enterprise.upload(third, "说明.pdf", Hall.pdf("statement of " + third), "project-statement"));
        window.withKey().post("/v1/materials/" + own + "/revocation", REASON);
        var incomplete = enterprise.apply(third, "M06", "[" + Hall.material("project-statement", own) + "]");

        assertThat(complete.json().path("state").asString())
                .as(complete.toString())
                .isEqualTo("ACCEPTED");
        assertThat(complete.json().path("materials").findValuesAsString("slot")).contains(LICENCE);
        assertThat(incomplete.json().path("state").asString()).isEqualTo("IN_CORRECTION");
        assertThat(incomplete.text()).contains("已撤销");
    }

    @Test
    void a_promise_letter_serves_the_matter_it_was_written_for_and_no_other() {
        licence();
        id(enterprise.upload(
                project, "身份证明.pdf", Hall.pdf("identity of " + enterprise.uscc()), "legal-person-identity"));
        var letter =
                id(enterprise.upload(project, "承诺书.pdf", Hall.pdf("letter"), "project-statement", "fund-commitment"));
        var used = enterprise.apply(project, "M06", "[" + Hall.material("project-statement", letter) + "]");

        var again = enterprise.apply(project, "M36", "[" + Hall.material("fund-commitment", letter) + "]");
        var other = enterprise.project();
        var fresh = id(enterprise.upload(other, "资金承诺.pdf", Hall.pdf("fresh letter"), "fund-commitment"));
        var first = enterprise.apply(other, "M36", "[" + Hall.material("fund-commitment", fresh) + "]");

        assertThat(used.json().path("state").asString()).as(used.toString()).isEqualTo("ACCEPTED");
        assertThat(again.json().path("state").asString()).as(again.toString()).isEqualTo("IN_CORRECTION");
        assertThat(again.text()).contains("已用于另一事项");
        assertThat(first.json().at("/notice/items").findValuesAsString("slot"))
                .as(first.toString())
                .isNotEmpty()
                .doesNotContain("fund-commitment");
    }

    @Test
    void every_slot_is_listed_with_what_is_acceptable_and_from_whom() {
        var items = enterprise
                .api()
                .get("/v1/projects/" + project + "/evidence")
                .json()
                .path("items");

        assertThat(items.findValuesAsString("slot")).contains(LICENCE, "fund-commitment", "initiation-result");
        assertThat(items.valueStream()).allMatch(it -> !it.path("acceptable").isEmpty());
        assertThat(items.valueStream()
                        .filter(it -> it.path("slot").asString().equals("fund-commitment"))
                        .findFirst()
                        .orElseThrow()
                        .path("once")
                        .asString())
                .isEqualTo("NEVER_REUSED");
    }
}
