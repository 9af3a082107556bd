package cn.yongji.onestop.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R-PLT-640 and after: of a body the bytes count, not what its label says of them. */
@OnestopTest
class BodyBytesTest {
    private static final String ECHO = "/v1/parcels/echo";
    private static final String GOOD = """
        {"name": "管材", "colour": "RED", "pieces": 2, "department": "water", "labels": [{"text": "轻放"}]}\
        """;

    @Autowired
    Api anyone;

    private Api api;

    @BeforeEach
    void asAgent() {
        api = anyone.as(Role.AGENT);
    }

    private static String place(Reply reply) {
        return reply.json().at("/errors/0/pointer").asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=GBK",
                "application/json;charset=ISO-8859-1",
                "application/json; charset=\"utf-16\"",
                "Application/JSON ; charset=nope",
                "application/json; charset=",
                "application/merge-patch+json; charset=GB18030",
                "application/json; odata=verbose; charset=gb2312"
            })
    void a_label_that_names_another_charset_is_not_believed(String label) {
        var reply = api.with("Content-Type", label).post(ECHO, GOOD);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().path("name").asString()).isEqualTo("管材");
        assertThat(reply.json().at("/labels/0/text").asString()).isEqualTo("轻放");
    }

    @Test
    void text_in_another_charset_is_refused_although_its_label_says_so() {
        for (var charset : new String[] {"GBK", "GB18030", "Big5", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE"}) {
            var bytes = GOOD.getBytes(Charset.forName(charset));

            var reply = api.with("Content-Type", "application/json; charset=" + charset)
                    .send("POST", ECHO, BodyPublishers.ofByteArray(bytes));

            assertThat(reply.status()).as(charset + " " + reply).isEqualTo(400);
            assertThat(reply.problem()).isEqualTo("json-malformed");
            assertThat(reply.json().path("detail").asString()).contains("UTF-8");
        }
        // Half the pairs of bytes of GBK look like UTF-8; what is ASCII throughout is the same in both.
        assertThat(api.with("Content-Type", "application/json; charset=GBK")
                        .post(ECHO, GOOD.replace("管材", "pipes").replace("轻放", "soft"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        var marked = ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_8);

        var reply = api.with("Content-Type", "application/json").send("POST", ECHO, BodyPublishers.ofByteArray(marked));
        var wrong = api.with("Content-Type", "application/json")
                .send("POST", ECHO, BodyPublishers.ofString("\uFEFF" + GOOD.replace("\"RED\"", "5")));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().path("name").asString()).isEqualTo("管材");
        assertThat(place(wrong)).isEqualTo("/colour");
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Reply packed(String coding, byte[] body) {
        return api.with("Content-Type", "application/json")
                .with("Content-Encoding", coding)
                .send("POST", ECHO, BodyPublishers.ofByteArray(body));
    }

    @Test
    void a_body_packed_by_gzip_is_read_within_the_limit() throws IOException {
        var good = packed("gzip", zipped(GOOD));
        var wrong = packed("GZIP", zipped(GOOD.replace("2,", "\"2\",")));
        var huge = packed("gzip", zipped(GOOD.replace("管材", "x".repeat(2_000_000))));

        assertThat(good.status()).as(good.toString()).isEqualTo(200);
        assertThat(place(wrong)).isEqualTo("/pieces");
        assertThat(huge.status()).isEqualTo(413);
    }

    @Test
    void a_packing_that_nobody_opens_is_refused_with_those_that_are_taken() throws IOException {
        var whole = zipped(GOOD);

        var other = packed("br", whole);
        var none = packed("gzip", GOOD.getBytes(StandardCharsets.UTF_8));
        var cut = packed("gzip", Arrays.copyOf(whole, whole.length - 12));

        assertThat(other.status()).isEqualTo(415);
        assertThat(other.problem()).isEqualTo("media-type-unsupported");
        assertThat(other.header("Accept-Encoding")).hasValue("gzip, identity");
        assertThat(none.problem()).isEqualTo("request-rejected");
        assertThat(cut.problem()).isEqualTo("request-rejected");
    }

    @Test
    void what_is_labelled_as_a_form_does_not_become_parameters() {
        var reply = api.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/v1/parcels/replayed?", BodyPublishers.ofString("limit=many&%zz=%ff"));

        // An unwanted body is what it is told as, not a parameter.
        assertThat(reply.json().at("/errors/0/code").asString())
                .as(reply.toString())
                .isEqualTo("body-unwanted");
    }
}
