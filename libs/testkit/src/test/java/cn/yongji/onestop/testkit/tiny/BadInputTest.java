package cn.yongji.onestop.testkit.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R-PLT-010 and after: what is sent is read strictly, and what is wrong is said where it is. */
@OnestopTest
class BadInputTest {
    private static final String ECHO = "/v1/parcels/echo";
    private static final String GOOD = """
        {"name": "管材", "colour": "RED", "pieces": 2, "department": "water", "labels": [{"text": "轻放"}]%s}\
        """;

    @Autowired
    Api anyone;

    private Api api;

    @BeforeEach
    void asAgent() {
        api = anyone.as(Role.AGENT);
    }

    private static String parcel(String more) {
        return GOOD.formatted(more.isEmpty() ? "" : ", " + more);
    }

    private static List<String> pointers(Reply reply) {
        var pointers = new ArrayList<String>();
        reply.json()
                .path("errors")
                .forEach(it -> pointers.add(it.path("pointer").asString()));
        return pointers;
    }

    private static String code(Reply reply) {
        return reply.json().path("errors").path(0).path("code").asString("");
    }

    @Test
    void what_may_stand_once_and_stands_twice_is_refused_with_both_places() {
        var twice = GOOD.formatted("").replace("[{\"text\": \"轻放\"}]", """
            [{"text": "轻放"}, {"text": "易碎"}, {"text": "轻放", "place": "左"}]\
            """);

        var reply = api.post(ECHO, twice);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(pointers(reply)).containsExactly("/labels/2/text");
        assertThat(code(reply)).isEqualTo("given-twice");
        assertThat(reply.text()).contains("/labels/2/text 与 /labels/0/text 重复：轻放");
    }

    @Test
    void what_is_sent_well_comes_back_as_it_was() {
        var reply = api.post(ECHO, parcel("""
            "price": 20000000.01, "due": "2026-03-02", "sealed": "2026-03-02T09:30:00.123456+08:00", "weight": 9007199254740993\
            """));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.text())
                .contains(
                        "\"price\":20000000.01",
                        "\"sealed\":\"2026-03-02T01:30:00.123Z\"",
                        "\"weight\":9007199254740993")
                .doesNotContain("fragile");
    }

    @Test
    void an_unknown_field_is_named() {
        var reply = api.post(ECHO, parcel("\"labels2\": 1"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("request-invalid");
        assertThat(pointers(reply)).containsExactly("/labels2");
        assertThat(code(reply)).isEqualTo("unknown-field");
        assertThat(reply.header("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(reply.json().path("traceId").asString()).hasSize(32);
        assertThat(reply.json().path("instance").asString()).isEqualTo(ECHO);
    }

    @Test
    void an_unknown_field_deep_inside_is_found() {
        var reply = api.post(ECHO, parcel("").replace("\"轻放\"", "\"轻放\", \"a/b~c\": 1"));

        assertThat(pointers(reply)).containsExactly("/labels/0/a~1b~0c");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"weight\": \"5\"            | /weight",
                "\"weight\": 1.5              | /weight",
                "\"weight\": true             | /weight",
                "\"weight\": 99999999999999999999 | /weight",
                "\"weight\": 1e400            | /weight",
                "\"weight\": {}               | /weight",
                "\"price\": \"5\"             | /price",
                "\"price\": []                | /price",
                "\"price\": true              | /price",
                "\"fragile\": \"true\"        | /fragile",
                "\"fragile\": 1               | /fragile",
                "\"fragile\": \"\"            | /fragile",
                "\"due\": 20260302            | /due",
                "\"due\": [2026, 3, 2]        | /due",
                "\"due\": \"2026-02-30\"      | /due",
                "\"due\": \"2026-03-02T00:00:00Z\" | /due",
                "\"sealed\": 1700000000       | /sealed",
                "\"sealed\": \"yesterday\"    | /sealed",
                "\"sealed\": \"2026-03-02T09:30:00\" | /sealed",
                "\"notes\": []                | /notes",
                "\"notes\": {\"a\": 1}        | /notes/a",
                "\"notes\": {\"a\": [1]}      | /notes/a"
            })
    void a_wrong_type_is_pointed_at(String field, String pointer) {
        var reply = api.post(ECHO, parcel(field));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("request-invalid");
        assertThat(pointers(reply)).containsExactly(pointer);
    }

    @Test
    void a_number_is_not_taken_for_a_text() {
        assertThat(pointers(api.post(ECHO, parcel("").replace("\"管材\"", "5")))).containsExactly("/name");
        assertThat(pointers(api.post(ECHO, parcel("").replace("\"管材\"", "true"))))
                .containsExactly("/name");
        assertThat(pointers(api.post(ECHO, parcel("").replace("\"管材\"", "{}")))).containsExactly("/name");
    }

    @Test
    void an_unknown_choice_is_told_the_choices() {
        var reply = api.post(ECHO, parcel("").replace("RED", "red"));

        assertThat(pointers(reply)).containsExactly("/colour");
        assertThat(code(reply)).isEqualTo("not-one-of");
        assertThat(reply.json().path("detail").asString()).contains("RED", "GREEN");
        assertThat(pointers(api.post(ECHO, parcel("").replace("\"RED\"", "0")))).containsExactly("/colour");
        assertThat(pointers(api.post(ECHO, parcel("").replace("\"RED\"", "\"\""))))
                .containsExactly("/colour");
    }

    @Test
    void a_code_that_is_none_is_refused_with_the_reason_of_the_kernel() {
        var reply = api.post(ECHO, parcel("").replace("\"water\"", "\"水利局\""));

        assertThat(pointers(reply)).containsExactly("/department");
        assertThat(code(reply)).isEqualTo("department-code-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.005", "-3.141", "1e-3"})
    void a_fraction_of_a_fen_is_refused_and_named(String price) {
        var reply = api.post(ECHO, parcel("\"price\": " + price));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(pointers(reply)).containsExactly("/price");
        assertThat(code(reply)).isEqualTo("amount-fraction-of-fen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "99999999999999999999", "123456789012345678901234567890.12"})
    void an_absurd_amount_is_refused(String price) {
        var reply = api.post(ECHO, parcel("\"price\": " + price));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.problem()).isIn("request-invalid", "json-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20000000.010", "1.10000", "5", "5.0", "0.00", "2e3"})
    void an_amount_is_read_by_its_value_not_by_its_digits(String price) {
        assertThat(api.post(ECHO, parcel("\"price\": " + price)).status()).isEqualTo(200);
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        var reply = api.post(ECHO, "{\"pieces\": 0, \"labels\": [{}, null, {\"text\": \" \"}]}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(pointers(reply))
                .containsExactlyInAnyOrder(
                        "/name", "/colour", "/department", "/labels/0/text", "/labels/1", "/labels/2/text", "/pieces");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_whatever_is_wrong_with_it() {
        var body = """
            {"name": " ", "colour": "red", "pieces": 100, "weight": "5", "due": "2026-02-30", "labels": [{"text": 5}, {"txt": "a"}], "notes": {"a": 1}, "label": 1}\
            """;

        var reply = api.post(ECHO, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("request-invalid");
        assertThat(pointers(reply))
                .containsExactlyInAnyOrder(
                        "/name",
                        "/colour",
                        "/pieces",
                        "/weight",
                        "/department",
                        "/due",
                        "/labels/0/text",
                        "/labels/1/text",
                        "/labels/1/txt",
                        "/notes/a",
                        "/label");
        assertThat(reply.json().path("errors"))
                .allSatisfy(it -> assertThat(it.path("message").asString()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void a_missing_number_is_missing_and_not_zero() {
        var reply = api.post(ECHO, parcel("").replace("\"pieces\": 2,", ""));

        assertThat(pointers(reply)).containsExactly("/pieces");
        assertThat(code(reply)).isIn("required", "min", "wrong-type");
    }

    @Test
    void null_is_not_zero() {
        assertThat(pointers(api.post(ECHO, parcel("").replace("\"pieces\": 2", "\"pieces\": null"))))
                .containsExactly("/pieces");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{]",
                "{\"name\": }",
                "nope",
                "{} {}",
                "{'name': 'x'}",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"name\": \"a\nb\"}",
                "{\"name\": \"\\x\"}",
                "[]",
                "\"text\"",
                "5",
                "null",
                "\u0000",
                "{\"pieces\": 01}",
                "{\"pieces\": NaN}",
                "{\"a\": 1}}"
            })
    void what_is_no_json_is_refused(String body) {
        var reply = api.post(ECHO, body);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.problem()).isIn("json-malformed", "request-invalid");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        for (var bytes : new byte[][] {
            {(byte) 0xff, (byte) 0xfe}, {'{', '"', (byte) 0xc3, '"', '}'}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}
        }) {
            var reply =
                    api.with("Content-Type", "application/json").send("POST", ECHO, BodyPublishers.ofByteArray(bytes));

            assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        }
        var inside = parcel("").getBytes(StandardCharsets.UTF_8);
        inside[10] = (byte) 0xff;
        assertThat(api.with("Content-Type", "application/json")
                        .send("POST", ECHO, BodyPublishers.ofByteArray(inside))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void characters_that_no_store_keeps_are_refused_where_they_stand() {
        assertThat(pointers(api.post(ECHO, parcel("").replace("管材", "a\\u0000b"))))
                .containsExactly("/name");
        assertThat(pointers(api.post(ECHO, parcel("").replace("管材", "a\\ud800b"))))
                .containsExactly("/name");
        assertThat(pointers(api.post(ECHO, parcel("\"notes\": {\"a\\u0000\": \"b\"}"))))
                .hasSize(1);
        assertThat(api.post(ECHO, parcel("").replace("管材", "\\ud83c\\udfd7")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"202E", "200B", "2028", "FEFF", "0007", "00AD", "2066"})
    void a_character_that_nobody_sees_is_refused_and_named(String number) {
        var text = "管\\u" + number + "材";
        for (var body : List.of(
                parcel("").replace("管材", text),
                parcel("").replace("轻放", text),
                parcel("\"notes\": {\"a\": \"" + text + "\"}"),
                parcel("\"notes\": {\"" + text + "\": \"a\"}"))) {
            var zh = api.post(ECHO, body);
            var en = api.with("Accept-Language", "en").post(ECHO, body);

            assertThat(zh.status()).as(zh.toString()).isEqualTo(400);
            assertThat(code(zh)).isEqualTo("character-not-allowed");
            assertThat(zh.json().path("detail").asString()).contains("U+" + number, "看不见");
            assertThat(en.json().path("detail").asString()).contains("U+" + number, "cannot be seen");
        }
        var any = api.ifMatch("\"3\"").put("/v1/parcels/M06", "{\"a\": [\"" + text + "\"]}");
        assertThat(pointers(any)).containsExactly("/a/0");
    }

    @Test
    void a_name_is_one_line_and_a_text_may_have_several() {
        assertThat(pointers(api.post(ECHO, parcel("").replace("管材", "管\\n材")))).containsExactly("/name");
        assertThat(api.post(ECHO, parcel("").replace("轻放", "轻\\n放")).status()).isEqualTo(200);
    }

    @Test
    void what_comes_along_unseen_with_a_code_is_left_out() {
        var reply = api.post(ECHO, parcel("").replace("\"water\"", "\"\\u200bwater\\ufeff\""));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().path("department").asString()).isEqualTo("water");
    }

    @Test
    void json_of_any_shape_is_looked_through_as_well() {
        var put = api.ifMatch("\"3\"");

        assertThat(put.put("/v1/parcels/M06", "{\"a\": [1, {\"b\": \"x\\u0000\"}]}")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/a/1/b");
        assertThat(code(put.put("/v1/parcels/M06", "{\"a\": 1e9999}"))).isEqualTo("number-out-of-range");
        assertThat(put.put("/v1/parcels/M06", "{\"a\": 1.10}").status()).isEqualTo(200);
    }

    @Test
    void deep_nesting_is_refused() {
        var reply = api.ifMatch("\"3\"").put("/v1/parcels/M06", "[".repeat(100_000));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("json-malformed");
    }

    @Test
    void a_huge_number_is_refused() {
        var reply = api.ifMatch("\"3\"").put("/v1/parcels/M06", "[" + "9".repeat(100_000) + "]");

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void a_body_over_the_limit_is_refused_with_the_limit() {
        var reply = api.post(ECHO, parcel("").replace("管材", "x".repeat(2_000_000)));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.problem()).isEqualTo("too-large");
        assertThat(reply.json().path("limitBytes").asLong()).isEqualTo(1_048_576);
    }

    @Test
    void a_chunked_body_over_the_limit_is_refused_as_well() {
        var body = parcel("").replace("管材", "x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);

        var reply = api.with("Content-Type", "application/json")
                .send("POST", ECHO, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertThat(reply.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void a_content_type_that_is_not_expected_is_refused(String type) {
        assertThat(api.with("Content-Type", type).post(ECHO, parcel("")).problem())
                .isEqualTo("media-type-unsupported");
    }

    @Test
    void a_content_type_that_is_none_is_refused() {
        for (var type : new String[] {"json", "application/", "a/b/c", ";"}) {
            var reply = api.with("Content-Type", type).post(ECHO, parcel(""));
            assertThat(reply.status()).as(type + " " + reply).isEqualTo(415);
        }
        assertThat(api.send("POST", ECHO, BodyPublishers.ofString(parcel(""))).status())
                .isEqualTo(415);
    }

    @Test
    void an_accept_header_that_cannot_be_met_is_refused_with_a_problem_document() {
        for (var accept :
                new String[] {"text/html", "application/xml", "nonsense", "a/b/c", "*", "application/json;q=7"}) {
            var reply = api.with("Accept", accept).get("/v1/parcels/me");
            assertThat(reply.status()).as(accept + " " + reply).isIn(200, 406);
            if (reply.status() == 406) assertThat(reply.problem()).isEqualTo("not-acceptable");
        }
    }

    @Test
    void any_accept_language_is_answered() {
        for (var language :
                new String[] {"", "!!", "x".repeat(5_000), "zz-ZZ-zz", "en;q=abc", "*", "-", "fr, en", "en;q=0, zh"}) {
            assertThat(api.with("Accept-Language", language)
                            .get("/v1/parcels/me")
                            .status())
                    .as(language)
                    .isEqualTo(200);
            assertThat(api.with("Accept-Language", language).post(ECHO, "{").status())
                    .as(language)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_problem_is_told_in_chinese_unless_english_is_asked_for() {
        var chinese = api.post(ECHO, "{}");
        var english = api.with("Accept-Language", "en-GB, zh;q=0.5").post(ECHO, "{}");

        assertThat(chinese.json().path("title").asString()).isEqualTo("请求内容不符合要求");
        assertThat(chinese.header("Content-Language")).hasValue("zh-CN");
        assertThat(english.json().path("title").asString()).isEqualTo("The body is not what is expected");
        assertThat(english.json().path("errors").path(0).path("message").asString())
                .isEqualTo("This is required");
    }

    @Test
    void constraints_are_told_in_both_languages() {
        var zh = api.post(ECHO, parcel("").replace("\"pieces\": 2", "\"pieces\": 100"));
        var en = api.with("Accept-Language", "en").post(ECHO, parcel("").replace("\"pieces\": 2", "\"pieces\": 100"));

        assertThat(code(zh)).isEqualTo("max");
        assertThat(zh.json().path("detail").asString()).contains("99").containsPattern("\\p{IsHan}");
        assertThat(en.json().path("detail").asString()).isEqualTo("must be less than or equal to 99");
    }

    @Test
    void an_unknown_address_is_said_to_be_unknown() {
        assertThat(api.get("/v1/nothing").problem()).isEqualTo("path-unknown");
        assertThat(api.get("/nothing").problem()).isEqualTo("path-unknown");
        assertThat(api.get("/error").status()).isEqualTo(404);
        assertThat(anyone.get("/v1/nothing").problem()).isEqualTo("token-missing");
    }

    @Test
    void a_method_that_is_not_supported_is_told_which_are() {
        var reply = api.delete("/v1/parcels/me");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.problem()).isEqualTo("method-not-allowed");
        assertThat(reply.header("Allow")).get().asString().contains("GET");
        assertThat(api.send("BREW", "/v1/parcels", BodyPublishers.noBody()).status())
                .isIn(400, 405, 501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/parcels//me",
                "/v1/parcels/..%2fme",
                "/v1/parcels/%00",
                "/v1/parcels/a;b=c",
                "/v1/parcels/%zz",
                "/v1/parcels/%ff",
                "/v1/parcels/%5c",
                "/v1/%2e%2e/x"
            })
    void an_address_that_plays_tricks_is_refused(String path) {
        try (var raw = new RawHttp(api.address())) {
            var answer = raw.send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "Tomcat", "\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /v1/<x> HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "POST /v1/parcels/echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: odd\r\n\r\n"
            })
    void what_is_no_http_is_refused_without_the_page_of_the_server(String request) {
        try (var raw = new RawHttp(api.address())) {
            assertThat(raw.send(request)).startsWith("HTTP/1.1 ").doesNotContain("<html", "Tomcat", "\tat ");
        }
    }

    @Test
    void a_parameter_of_a_wrong_type_is_named() {
        var reply = api.get("/v1/parcels?limit=many");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("parameter-invalid");
        assertThat(reply.json().path("errors").path(0).path("parameter").asString())
                .isEqualTo("limit");
        assertThat(reply.json().path("detail").asString()).isEqualTo("limit 应为整数");
        assertThat(api.get("/v1/parcels?limit=99999999999").status()).isEqualTo(400);
        assertThat(api.get("/v1/parcels?limit=%ff").status()).isEqualTo(400);
        assertThat(code(api.get("/v1/parcels/X99"))).isEqualTo("matter-code-malformed");
    }

    @Test
    void a_parameter_that_the_operation_does_not_take_is_named_with_those_it_does() {
        var reply = api.get("/v1/parcels?limit=2&sate=OPEN&%s".formatted("Limit=3"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("parameter-invalid");
        assertThat(reply.json().path("errors").findValuesAsString("parameter")).containsExactly("sate", "Limit");
        assertThat(code(reply)).isEqualTo("parameter-unknown");
        assertThat(reply.text()).contains("cursor").contains("limit");
        assertThat(code(api.get("/v1/parcels/now?%E5%90%8D=1"))).isEqualTo("parameter-unknown");
        assertThat(api.get("/v1/parcels/now?").status()).isEqualTo(200);
        assertThat(api.get("/v1/parcels/now?&").status()).isEqualTo(200);
        assertThat(code(api.post("/v1/parcels/echo?name=x", "{\"name\": \"a\"}")))
                .isEqualTo("parameter-unknown");
    }

    @Test
    void a_parameter_that_stands_once_only_is_refused_twice() {
        assertThat(code(api.get("/v1/parcels?limit=2&limit=3"))).isEqualTo("parameter-doubled");
        assertThat(code(api.get("/v1/parcels?limit=2&lim%69t=2"))).isEqualTo("parameter-doubled");
    }

    @Test
    void a_body_that_the_operation_does_not_take_is_refused() {
        var reply = api.post("/v1/parcels/replayed", "{\"acceptedOn\": \"2026-01-01\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("request-invalid");
        assertThat(code(reply)).isEqualTo("body-unwanted");
        assertThat(code(api.post("/v1/parcels/replayed", " ".repeat(100)))).isEqualTo("body-unwanted");
        assertThat(code(api.with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", "/v1/parcels/replayed", BodyPublishers.ofString("acceptedOn=2026-01-01"))))
                .isEqualTo("body-unwanted");
        assertThat(code(api.send("GET", "/v1/parcels/now", "{\"at\": 1}"))).isEqualTo("body-unwanted");
        assertThat(code(api.send(
                        "POST",
                        "/v1/parcels/replayed",
                        BodyPublishers.fromPublisher(BodyPublishers.ofString("{\"chunked\": 1}")))))
                .isEqualTo("body-unwanted");
    }

    @Test
    void a_body_that_says_nothing_is_none() {
        for (var body : List.of("", "{}", " {\n} ")) {
            assertThat(api.post("/v1/parcels/replayed", body).status()).as(body).isEqualTo(201);
        }
    }

    @Test
    void a_body_that_breaks_off_is_no_fault_of_ours() {
        try (var raw = new RawHttp(api.address())) {
            var token = Tokens.of(Role.AGENT).valid();
            var answer = raw.sendAndHangUp("POST " + ECHO + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"name\": \"");

            assertThat(answer).doesNotContain("HTTP/1.1 500");
        }
    }

    @Test
    void a_fault_shows_nothing_of_the_inside() {
        var reply = api.get("/v1/parcels/fault");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.problem()).isEqualTo("internal-fault");
        assertThat(reply.text()).doesNotContain("secret", "Exception", "at cn.");
        assertThat(reply.json().path("traceId").asString()).hasSize(32);
    }
}
