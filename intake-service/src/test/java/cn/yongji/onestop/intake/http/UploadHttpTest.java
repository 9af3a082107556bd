package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.papers.upload.ForsakenUploads;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.clock.MovableClock;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 分片上传 over HTTP. */
@OnestopTest
class UploadHttpTest {
    private static final int PART = 8 * 1024 * 1024;
    private static final int BYTES = 2 * PART + 300_000;

    @Autowired
    Api api;

    @Autowired
    MongoDatabase database;

    @Autowired
    ForsakenUploads forsaken;

    @Autowired
    MovableClock clock;

    Enterprise enterprise;
    String project;
    byte[] drawing;

    @BeforeEach
    void enter() {
        enterprise = Enterprise.founded(api);
        project = enterprise.project();
        drawing = Arrays.copyOf(Hall.pdf("drawing of " + project), BYTES);
        for (var i = 1000; i < BYTES; i++) drawing[i] = (byte) (i * 31 + i / 977);
        var end = "startxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, drawing, BYTES - end.length, end.length);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private String opening(String name, byte[] content) {
        return """
            {"name": "%s", "bytes": %d, "sha256": "%s", "slots": ["design-documents"]}\
            """.formatted(name, content.length, FileHash.ofContent(content));
    }

    private String open() {
        var opened =
                enterprise.api().withKey().post("/v1/projects/" + project + "/uploads", opening("施工图.pdf", drawing));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(opened.json().path("partBytes").asInt()).isEqualTo(PART);
        assertThat(opened.json().path("partCount").asInt()).isEqualTo(3);
        return opened.json().path("uploadId").asString();
    }

    private byte[] part(int number) {
        return Arrays.copyOfRange(drawing, (number - 1) * PART, Math.min(number * PART, BYTES));
    }

    private Reply put(String upload, int number) {
        return put(upload, number, part(number));
    }

    private Reply put(String upload, int number, byte[] content) {
        var digest = HexFormat.of().parseHex(FileHash.ofContent(content).value());
        return put(upload, number, content, "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }

    private Reply put(String upload, int number, byte[] content, String digest) {
        return enterprise
                .api()
                .with("Content-Type", "application/octet-stream")
                .with("Content-Digest", digest)
                .send(
                        "PUT",
                        "/v1/uploads/" + upload + "/parts/" + number,
                        HttpRequest.BodyPublishers.ofByteArray(content));
    }

    private Reply complete(String upload) {
        return enterprise.api().withKey().post("/v1/uploads/" + upload + "/completion", "");
    }

    private Reply state(String upload) {
        return enterprise.api().get("/v1/uploads/" + upload);
    }

    private String contentOf(String upload) {
        return database.getCollection("parted_uploads")
                .find(new Document("_id", upload))
                .first()
                .get("state", Document.class)
                .getString("contentId");
    }

    private long chunksOf(String upload) {
        return database.getCollection("contents.chunks")
                .countDocuments(new Document("upload", new ObjectId(contentOf(upload))));
    }

    private static List<Integer> numbers(Reply reply, String field) {
        return reply.json().path(field).valueStream().map(it -> it.asInt()).toList();
    }

    @Test
    void a_large_drawing_comes_in_parts_in_any_order_and_goes_on_where_it_stopped() {
        var upload = open();
        assertThat(put(upload, 3).status()).isEqualTo(200);
        assertThat(put(upload, 1).status()).isEqualTo(200);
        assertThat(put(upload, 1).status()).isEqualTo(200);

        var early = complete(upload);
        assertThat(early.problem()).isEqualTo("upload-incomplete");
        assertThat(numbers(early, "missing")).containsExactly(2);
        assertThat(numbers(state(upload), "parts")).containsExactly(1, 3);
        put(upload, 2);

        var done = complete(upload);
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
        var id = done.json().path("materialId").asString();
        assertThat(done.json().path("bytes").asInt()).isEqualTo(BYTES);
        assertThat(done.json().path("sha256").asString())
                .isEqualTo(FileHash.ofContent(drawing).value());
        assertThat(enterprise.api().get("/v1/materials/" + id + "/content").bytes())
                .isEqualTo(drawing);
        assertThat(state(upload).json().path("state").asString()).isEqualTo("COMPLETED");
        assertThat(state(upload).json().path("materialId").asString()).isEqualTo(id);
        // Two parts of 32 pieces and one of two; the part sent twice is there once.
        assertThat(chunksOf(upload)).isEqualTo(66);
    }

    @Test
    void a_part_with_another_digest_or_length_is_refused_and_leaves_nothing() {
        var upload = open();
        var honest = "sha-256=:" + Base64.getEncoder().encodeToString(new byte[32]) + ":";

        assertThat(put(upload, 1, part(1), honest).problem()).isEqualTo("upload-part-digest");
        assertThat(put(upload, 1, part(3)).problem()).isEqualTo("upload-part-length");
        assertThat(put(upload, 3, part(1)).problem()).isEqualTo("upload-part-length");
        assertThat(put(upload, 1, part(1), "md5=:AAAA:").problem()).isEqualTo("parameter-invalid");
        assertThat(put(upload, 4, part(3)).status()).isEqualTo(404);

        assertThat(numbers(state(upload), "parts")).isEmpty();
        assertThat(chunksOf(upload)).isZero();
    }

    @Test
    void a_part_that_was_damaged_before_it_was_sent_is_sent_again_by_itself() {
        var upload = open();
        var damaged = part(2);
        damaged[5]++;
        put(upload, 2, damaged);

        assertThat(put(upload, 2).status()).isEqualTo(200);

        assertThat(chunksOf(upload)).isEqualTo(32);
        put(upload, 1);
        put(upload, 3);
        assertThat(complete(upload).status()).isEqualTo(201);
    }

    @Test
    void a_first_part_that_was_damaged_is_told_by_the_digest_of_the_whole_and_can_be_sent_again() {
        var upload = open();
        var damaged = part(1);
        damaged[0]++;
        put(upload, 1, damaged);
        put(upload, 2);
        put(upload, 3);

        var refused = complete(upload);

        assertThat(refused.problem()).isEqualTo("upload-digest");
        assertThat(refused.json().path("detail").asString()).contains("SHA-256");
        assertThat(numbers(refused, "sendAgain")).contains(1);
        numbers(refused, "sendAgain")
                .forEach(number -> assertThat(put(upload, number).status()).isEqualTo(200));
        assertThat(complete(upload).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "application/pdf", "image/vnd.dwg", "nonsense"})
    void a_part_may_have_any_label(String label) {
        var small = Hall.pdf("labelled " + label + project);
        var opened = enterprise.api().withKey().post("/v1/projects/" + project + "/uploads", opening("a.pdf", small));
        var upload = opened.json().path("uploadId").asString();
        var digest = HexFormat.of().parseHex(FileHash.ofContent(small).value());

        var sent = enterprise
                .api()
                .with("Content-Type", label)
                .with("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .send("PUT", "/v1/uploads/" + upload + "/parts/1", HttpRequest.BodyPublishers.ofByteArray(small));

        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        assertThat(complete(upload).status()).isEqualTo(201);
    }

    @Test
    void a_whole_that_was_cut_is_told_to_be_when_it_is_put_together() {
        var half = "%PDF-1.7 half of a plan".getBytes(StandardCharsets.UTF_8);
        var opened = enterprise.api().withKey().post("/v1/projects/" + project + "/uploads", opening("a.pdf", half));
        var upload = opened.json().path("uploadId").asString();
        put(upload, 1, half);

        var refused = complete(upload);

        assertThat(refused.problem()).isEqualTo("material-not-what-it-says");
        assertThat(refused.json().path("detail").asString()).contains("a.pdf", "不完整");
    }

    @Test
    void a_whole_that_is_not_what_was_promised_is_no_material_and_can_be_sent_again() {
        var wrong = enterprise
                .api()
                .withKey()
                .post(
                        "/v1/projects/" + project + "/uploads",
                        "{\"name\": \"a.pdf\", \"bytes\": 300000, \"sha256\": \"%s\"}".formatted("ab".repeat(32)));
        var upload = wrong.json().path("uploadId").asString();
        put(upload, 1, Arrays.copyOf(drawing, 300_000));

        var refused = complete(upload);

        assertThat(refused.problem()).isEqualTo("upload-digest");
        assertThat(numbers(refused, "sendAgain")).containsExactly(1);
        assertThat(numbers(state(upload), "missing")).containsExactly(1);
        assertThat(state(upload).json().path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void a_part_whose_stored_bytes_changed_is_the_only_one_to_be_sent_again() {
        var upload = open();
        IntStream.rangeClosed(1, 3).forEach(number -> put(upload, number));
        var chunks = database.getCollection("contents.chunks");
        var chunk = chunks.find(new Document("upload", new ObjectId(contentOf(upload))).append("n", 31))
                .first();
        var bytes = chunk.get("data", Binary.class).getData();
        bytes[7]++;
        chunks.updateOne(
                new Document("_id", chunk.getObjectId("_id")),
                new Document("$set", new Document("data", new Binary(bytes))));

        var refused = complete(upload);
        var again = numbers(refused, "sendAgain");
        again.forEach(number -> put(upload, number));

        assertThat(refused.problem()).isEqualTo("upload-digest");
        assertThat(again).hasSize(1);
        assertThat(complete(upload).status()).isEqualTo(201);
        assertThat(chunksOf(upload)).isEqualTo(66);
    }

    @Test
    void two_windows_that_complete_the_same_upload_get_the_same_material() throws Exception {
        var upload = open();
        var puts = new ArrayList<Callable<Reply>>();
        for (var i = 0; i < 6; i++) {
            var number = i / 2 + 1;
            puts.add(() -> put(upload, number));
        }
        var completions = new ArrayList<Callable<Reply>>();
        for (var i = 0; i < 4; i++) completions.add(() -> complete(upload));

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reply : pool.invokeAll(puts))
                assertThat(reply.get().status()).isEqualTo(200);
            var ids = new ArrayList<String>();
            for (var future : pool.invokeAll(completions)) {
                assertThat(future.get().status()).as(future.get().toString()).isIn(200, 201);
                ids.add(future.get().json().path("materialId").asString());
            }
            assertThat(ids).containsOnly(ids.getFirst());
            assertThat(enterprise
                            .api()
                            .get("/v1/materials/" + ids.getFirst() + "/content")
                            .bytes())
                    .isEqualTo(drawing);
        }
        assertThat(chunksOf(upload)).isEqualTo(66);
    }

    @Test
    void what_is_there_already_is_not_kept_twice() {
        var small = Hall.pdf("small drawing of " + project);
        var first = enterprise.upload(project, "a.pdf", small, "design-documents");
        var opened = enterprise.api().withKey().post("/v1/projects/" + project + "/uploads", opening("b.pdf", small));
        var upload = opened.json().path("uploadId").asString();
        put(upload, 1, small);

        var done = complete(upload);

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("materialId")).isEqualTo(first.json().path("materialId"));
        assertThat(chunksOf(upload)).isZero();
    }

    @Test
    void an_upload_that_nobody_goes_on_with_is_given_up_and_its_parts_are_removed() {
        var upload = open();
        put(upload, 1);
        assertThat(forsaken.giveUp()).isZero();

        clock.advance(Duration.ofHours(49));
        forsaken.giveUp();

        assertThat(state(upload).json().path("state").asString()).isEqualTo("GIVEN_UP");
        assertThat(chunksOf(upload)).isZero();
        assertThat(put(upload, 2).problem()).isEqualTo("upload-given-up");
        assertThat(complete(upload).problem()).isEqualTo("upload-given-up");
    }

    @Test
    void an_upload_is_cancelled_by_who_sends_it_and_seen_by_nobody_else() {
        var upload = open();
        put(upload, 1);
        var other = Enterprise.founded(api).api();

        assertThat(other.get("/v1/uploads/" + upload).status()).isEqualTo(404);
        assertThat(other.delete("/v1/uploads/" + upload).status()).isEqualTo(404);
        assertThat(enterprise.api().delete("/v1/uploads/" + upload).status()).isEqualTo(200);
        assertThat(enterprise.api().delete("/v1/uploads/" + upload).status()).isEqualTo(200);
        assertThat(chunksOf(upload)).isZero();
    }

    @Test
    void what_is_not_taken_is_told_before_a_byte_is_sent() {
        var path = "/v1/projects/" + project + "/uploads";
        var huge = "{\"name\": \"a.pdf\", \"bytes\": 9000000000, \"sha256\": \"%s\"}".formatted("ab".repeat(32));
        var nonsense = "{\"name\": \"a/b.pdf\", \"bytes\": 9, \"sha256\": \"xyz\", \"slots\": [\"no-such\"]}";

        assertThat(enterprise.api().withKey().post(path, huge).status()).isEqualTo(413);
        assertThat(enterprise
                        .api()
                        .withKey()
                        .post(path, opening("run.exe", drawing))
                        .problem())
                .isEqualTo("material-type-not-taken");
        var wrong = enterprise.api().withKey().post(path, nonsense);
        assertThat(wrong.problem()).isEqualTo("request-invalid");
        assertThat(wrong.json().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/sha256", "/slots");
    }

    @Test
    void the_same_key_opens_one_upload() {
        var keyed = enterprise.api().withKey();
        var path = "/v1/projects/" + project + "/uploads";

        var first = keyed.post(path, opening("a.pdf", drawing));
        var again = keyed.post(path, opening("a.pdf", drawing));

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(keyed.post(path, opening("b.pdf", drawing)).problem()).isEqualTo("idempotency-key-reused");
    }
}
