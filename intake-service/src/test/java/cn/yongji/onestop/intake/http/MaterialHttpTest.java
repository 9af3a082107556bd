package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.intake.papers.material.Contents;
import cn.yongji.onestop.intake.rules.facts.SampleFacts;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 材料 over HTTP. */
@OnestopTest
class MaterialHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int LIMIT = 3 * 1024 * 1024;

    @Autowired
    Api api;

    @Autowired
    MongoDatabase database;

    @Autowired
    Contents contents;

    @Autowired
    MovableClock clock;

    Hall hall;

    @BeforeEach
    void enter() {
        hall = new Hall(api);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private long kept() {
        return database.getCollection("contents.files").countDocuments()
                + database.getCollection("contents.chunks").countDocuments()
                + database.getCollection("uploads").countDocuments();
    }

    private static byte[] large(int bytes) {
        return Arrays.copyOf(Hall.pdf("large"), bytes);
    }

    @Test
    void a_material_is_hashed_kept_and_given_out_as_it_came() {
        var project = hall.project();
        var content = large(1_000_000);

        var stored = hall.upload(project, "水土保持方案.pdf", content, "soil-water-plan");

        assertThat(stored.status()).as(stored.toString()).isEqualTo(201);
        var id = stored.json().path("materialId").asString();
        var hash = FileHash.ofContent(content).value();
        assertThat(stored.json().path("sha256").asString()).isEqualTo(hash);
        assertThat(stored.json().path("bytes").asLong()).isEqualTo(content.length);
        assertThat(stored.json().path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(hall.enterprise.get("/v1/materials/" + id).json()).isEqualTo(stored.json());
        var given = hall.enterprise.get("/v1/materials/" + id + "/content");
        assertThat(given.bytes()).isEqualTo(content);
        assertThat(given.etag()).contains("\"" + hash + "\"");
        assertThat(given.header("Content-Type")).contains("application/pdf");
        assertThat(given.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(hall.enterprise
                        .with("If-None-Match", "\"" + hash + "\"")
                        .get("/v1/materials/" + id + "/content")
                        .status())
                .isEqualTo(304);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topics.about(id))
                        .singleElement()
                        .satisfies(it -> {
                            var fact = (MaterialStoredV1) it.data();
                            assertThat(fact.sha256()).isEqualTo(hash);
                            assertThat(fact.slots()).containsExactly("soil-water-plan");
                        }));
    }

    @Test
    void s30_the_same_content_is_one_material_and_the_answer_says_so() {
        var project = hall.project();
        var first = hall.upload(project, "营业执照.pdf", Hall.pdf("licence"), "business-licence");
        var before = kept();

        var second = hall.upload(project, "执照副本.pdf", Hall.pdf("licence"), "project-statement");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("materialId")).isEqualTo(first.json().path("materialId"));
        assertThat(second.json().path("alreadyStored").asBoolean()).isTrue();
        assertThat(second.json().path("name").asString()).isEqualTo("营业执照.pdf");
        assertThat(second.json().path("slots").toString()).isEqualTo("[\"business-licence\",\"project-statement\"]");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void the_same_content_in_another_project_is_another_material() {
        var first = hall.upload(hall.project(), "a.pdf", Hall.pdf("same"));
        var second = hall.upload(hall.project(), "a.pdf", Hall.pdf("same"));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("materialId")).isNotEqualTo(first.json().path("materialId"));
    }

    @Test
    void an_upload_sent_again_with_its_key_gets_the_same_answer() {
        var project = hall.project();
        var keyed = hall.enterprise.withKey();

        var first = Hall.upload(keyed, project, "a.pdf", Hall.pdf("one"));
        var before = kept();
        var again = Hall.upload(keyed, project, "a.pdf", Hall.pdf("one"));
        var other = Hall.upload(keyed, project, "a.pdf", Hall.pdf("two"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void the_same_content_uploaded_at_the_same_instant_becomes_one_material() throws Exception {
        var project = hall.project();
        var before = kept();
        var uploads = new ArrayList<Callable<Reply>>();
        for (var i = 0; i < 8; i++) uploads.add(() -> hall.upload(project, "a.pdf", large(400_000)));

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = new ArrayList<String>();
            for (var future : pool.invokeAll(uploads)) {
                assertThat(future.get().status()).as(future.get().toString()).isIn(200, 201);
                ids.add(future.get().json().path("materialId").asString());
            }
            assertThat(ids).containsOnly(ids.getFirst());
        }
        // one file of two chunks, no announcement
        assertThat(kept() - before).isEqualTo(3);
    }

    @Test
    void a_material_that_is_not_what_its_name_says_is_refused_and_leaves_nothing() {
        var project = hall.project();
        var before = kept();

        var program = hall.upload(project, "方案.pdf", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
        var picture = hall.upload(project, "图.png", Hall.pdf("no picture"));
        var ending = hall.upload(project, "run.exe", Hall.pdf("x"));
        var empty = hall.upload(project, "空.pdf", new byte[0]);

        assertThat(program.problem()).isEqualTo("material-not-what-it-says");
        assertThat(program.json().path("found").asString()).isEqualTo("application/x-msdownload");
        assertThat(picture.problem()).isEqualTo("material-not-what-it-says");
        assertThat(ending.problem()).isEqualTo("material-type-not-taken");
        assertThat(empty.problem()).isEqualTo("material-empty");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void an_ofd_is_taken_for_what_is_inside_and_a_zip_named_ofd_is_not() throws IOException {
        var project = hall.project();
        var before = kept();

        var fake = hall.upload(project, "批文.ofd", zip("readme.txt"));
        assertThat(kept()).isEqualTo(before);
        var real = hall.upload(project, "批文.ofd", zip("OFD.xml", "Doc_0/Document.xml"));

        assertThat(fake.problem()).isEqualTo("material-not-what-it-says");
        assertThat(real.status()).as(real.toString()).isEqualTo(201);
        assertThat(real.json().path("mediaType").asString()).isEqualTo("application/ofd");
    }

    private static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_file_at_the_limit_is_taken_and_one_byte_more_is_not() {
        var project = hall.project();

        assertThat(hall.upload(project, "a.pdf", large(LIMIT)).status()).isEqualTo(201);
        var before = kept();
        var over = hall.upload(project, "b.pdf", large(LIMIT + 1));

        assertThat(over.status()).isEqualTo(413);
        assertThat(over.json().path("limitBytes").asLong()).isEqualTo(LIMIT);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void a_chunked_body_over_the_limit_is_refused_as_well() {
        var project = hall.project();
        var before = kept();
        var body = large(LIMIT + 500_000);

        var reply = hall.enterprise
                .withKey()
                .with("Content-Type", "application/octet-stream")
                .send(
                        "POST",
                        Hall.uploadPath(project, "b.pdf"),
                        HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_upload_cut_off_half_way_leaves_nothing(boolean chunked) throws IOException {
        var project = hall.project();
        var before = kept();
        var uri = URI.create(api.address());
        var token = Tokens.enterprise(SampleFacts.SOUND_USCC).valid();
        var head = "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\n%s\r\n\r\n"
                .formatted(
                        Hall.uploadPath(project, "a.pdf"),
                        token,
                        UUID.randomUUID(),
                        "Content-Type: application/octet-stream\r\n"
                                + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: 2000000"));

        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            if (chunked) out.write("F4240\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(large(900_000));
            out.flush();
            await().atMost(SOON).until(() -> database.getCollection("uploads").countDocuments() > 0);
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(kept()).isEqualTo(before));
        assertThat(hall.enterprise
                        .get("/v1/projects/" + project + "/materials")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void what_a_crash_left_of_an_upload_is_removed_after_an_hour() throws IOException {
        var before = kept();
        // The service died between the last byte and the material: the announcement and the bytes are there.
        var upload = contents.begin();
        try (var out = upload.out()) {
            out.write(large(400_000));
        }
        upload.keepFor("019ab4c2-0000-7000-8000-000000000000");

        assertThat(contents.removeLeftovers()).isZero();
        assertThat(kept()).isGreaterThan(before);
        clock.advance(Duration.ofMinutes(61));

        assertThat(contents.removeLeftovers()).isEqualTo(1);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void bytes_of_a_material_survive_when_the_crash_came_after_it_was_created() {
        var project = hall.project();
        var stored = hall.upload(project, "a.pdf", Hall.pdf("crash after create"));
        var id = stored.json().path("materialId").asString();
        var content = database.getCollection("materials")
                .find(new Document("_id", id))
                .first()
                .get("state", Document.class)
                .getString("contentId");
        database.getCollection("uploads")
                .insertOne(new Document("_id", new ObjectId(content))
                        .append("startedAt", new Date(0))
                        .append("materialId", id));

        assertThat(contents.removeLeftovers()).isZero();

        assertThat(hall.enterprise.get("/v1/materials/" + id + "/content").status())
                .isEqualTo(200);
        assertThat(database.getCollection("uploads").countDocuments(new Document("materialId", id)))
                .isZero();
    }

    @Test
    void name_and_slots_are_checked_before_a_byte_is_read() {
        var project = hall.project();

        assertThat(hall.upload(project, "../../etc/passwd.pdf", Hall.pdf("x")).problem())
                .isEqualTo("parameter-invalid");
        assertThat(hall.upload(project, "a.pdf", Hall.pdf("x"), "no-such-slot").problem())
                .isEqualTo("parameter-invalid");
        assertThat(Hall.upload(hall.enterprise, project, "a.pdf", Hall.pdf("x")).problem())
                .isEqualTo("idempotency-key-missing");
    }

    private Reply labelled(String project, String label, String name, byte[] content) {
        var typed = hall.enterprise.withKey();
        return (label.isEmpty() ? typed : typed.with("Content-Type", label))
                .send("POST", Hall.uploadPath(project, name), HttpRequest.BodyPublishers.ofByteArray(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "application/x-www-form-urlencoded",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/msword",
                "application/vnd.ms-excel",
                "application/wps-office.docx",
                "application/acad",
                "application/x-zip-compressed",
                "text/plain; charset=GBK",
                "application/json; charset=ISO-8859-1",
                "multipart/form-data; boundary=x",
                "nonsense",
                "a/b/c"
            })
    void any_label_will_do_for_the_content_decides(String label) throws IOException {
        var project = hall.project();

        var word = labelled(project, label, "说明.docx", zip("[Content_Types].xml", "word/document.xml"));
        var other = labelled(project, label, "清单.xlsx", zip("[Content_Types].xml", "word/document.xml", "b.xml"));

        assertThat(word.status()).as(word.toString()).isEqualTo(201);
        assertThat(word.json().path("mediaType").asString())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(word.json().path("name").asString()).isEqualTo("说明.docx");
        assertThat(other.problem()).isEqualTo("material-not-what-it-says");
        assertThat(other.json().path("detail").asString()).contains("清单.xlsx", "Word", "docx");
    }

    @Test
    void a_whole_form_instead_of_the_file_is_told_as_one() {
        var project = hall.project();
        var form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PD\r\n--x--\r\n";

        var refused =
                labelled(project, "multipart/form-data; boundary=x", "a.pdf", form.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.problem()).isEqualTo("material-not-what-it-says");
        assertThat(refused.json().path("found").asString()).isEqualTo("multipart/form-data");
        assertThat(refused.json().path("detail").asString()).contains("表单");
    }

    @Test
    void what_is_refused_is_told_what_it_is_and_what_is_taken() {
        var project = hall.project();

        var rar = labelled(project, "application/pdf", "方案.pdf", new byte[] {'R', 'a', 'r', '!', 26, 7, 0, 1, 2, 3});
        var ending = labelled(project, "application/pdf", "方案.rar", Hall.pdf("x"));

        assertThat(rar.json().path("detail").asString()).contains("方案.pdf", "RAR 压缩包", "ofd", "dwg");
        assertThat(rar.json().path("taken").toString()).contains("pdf", "wps");
        assertThat(ending.json().path("detail").asString()).contains("方案.rar", "pdf");
    }

    @Test
    void an_ofd_of_3000_pages_is_taken_and_one_that_was_cut_is_not() throws IOException {
        var project = hall.project();
        var names = IntStream.range(0, 3_000).mapToObj("Doc_0/Pages/Page_%d/Content.xml"::formatted);
        var whole = zip(Stream.concat(Stream.of("OFD.xml"), names).toArray(String[]::new));

        var taken = hall.upload(project, "卷宗.ofd", whole);
        var before = kept();
        var cut = hall.upload(project, "卷宗2.ofd", Arrays.copyOf(whole, whole.length / 2));

        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        assertThat(cut.problem()).isEqualTo("material-not-what-it-says");
        assertThat(cut.json().path("detail").asString()).contains("卷宗2.ofd", "不完整");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void half_a_pdf_is_refused_and_leaves_nothing() {
        var project = hall.project();
        var before = kept();

        var half =
                hall.upload(project, "方案.pdf", ("%PDF-1.7\n" + "x".repeat(500_000)).getBytes(StandardCharsets.UTF_8));
        var tiny = hall.upload(project, "方案.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));

        assertThat(half.problem()).isEqualTo("material-not-what-it-says");
        assertThat(tiny.problem()).isEqualTo("material-not-what-it-says");
        assertThat(kept()).isEqualTo(before);
        var late =
                hall.upload(project, "方案.pdf", (" ".repeat(900) + "%PDF-1.7\n%%EOF").getBytes(StandardCharsets.UTF_8));
        assertThat(late.status()).as(late.toString()).isEqualTo(201);
    }

    @Test
    void a_file_is_not_taken_in_a_packing_for_the_way() {
        var project = hall.project();

        var packed = hall.enterprise.withKey().with("Content-Encoding", "gzip");

        assertThat(Hall.upload(packed, project, "a.pdf", Hall.pdf("x")).problem())
                .isEqualTo("media-type-unsupported");
    }

    @Test
    void a_character_that_nobody_sees_in_a_file_name_is_named() {
        var project = hall.project();

        for (var one : new String[] {"202E", "200B", "2028", "FEFF", "0007", "000A"}) {
            var name = "方案" + Character.toString(Integer.parseInt(one, 16)) + "fdp.pdf";
            var refused = hall.upload(project, name, Hall.pdf("x"));

            assertThat(refused.problem()).isEqualTo("parameter-invalid");
            assertThat(refused.json().path("detail").asString()).contains("第 3 个字", "U+" + one);
        }
    }

    @Test
    void a_name_in_the_address_is_utf_8_or_refused() {
        var project = hall.project();
        var path = "/v1/projects/" + project + "/materials?name=";

        var gbk = hall.enterprise
                .withKey()
                .send(
                        "POST",
                        path + "%D3%AA%D2%B5%D6%B4%D5%D5.pdf",
                        HttpRequest.BodyPublishers.ofByteArray(Hall.pdf("x")));
        var utf8 = hall.enterprise
                .withKey()
                .send("POST", path + "%E8%90%A5.pdf", HttpRequest.BodyPublishers.ofByteArray(Hall.pdf("x")));

        assertThat(gbk.problem()).as(gbk.toString()).isEqualTo("parameter-invalid");
        assertThat(gbk.json().path("detail").asString()).contains("UTF-8");
        assertThat(utf8.json().path("name").asString()).isEqualTo("营.pdf");
    }

    @Test
    void materials_are_read_by_right_only() {
        var project = hall.project(Map.of());
        var id = hall.upload(project, "a.pdf", Hall.pdf("mine"))
                .json()
                .path("materialId")
                .asString();

        for (var path : new String[] {"/v1/materials/" + id, "/v1/materials/" + id + "/content"}) {
            assertThat(hall.otherEnterprise.get(path).status()).isEqualTo(404);
            assertThat(hall.agent.get(path).status()).isEqualTo(404);
            assertThat(hall.water.get(path).status()).isEqualTo(404);
            assertThat(api.as(Role.AUDITOR).get(path).status()).isEqualTo(200);
        }
        assertThat(Hall.upload(hall.otherEnterprise.withKey(), project, "b.pdf", Hall.pdf("theirs"))
                        .status())
                .isEqualTo(404);
    }
}
