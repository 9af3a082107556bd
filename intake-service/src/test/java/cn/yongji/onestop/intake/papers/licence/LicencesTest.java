package cn.yongji.onestop.intake.papers.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.intake.papers.licence.data.FileRegister;
import cn.yongji.onestop.intake.papers.licence.domain.Elicence;
import cn.yongji.onestop.intake.papers.licence.domain.ElicenceRegister;
import cn.yongji.onestop.intake.papers.licence.domain.LicenceAnswer;
import cn.yongji.onestop.intake.papers.licence.domain.RegisterUnavailable;
import cn.yongji.onestop.intake.papers.licence.http.HttpRegister;
import cn.yongji.onestop.testkit.OddAnswers;
import cn.yongji.onestop.testkit.OddServer;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** 电子证照库, and what is said when it is down. */
class LicencesTest {
    private static final String UNIT = "91140881MA0GT4BX0D";
    private static final String KIND = "business-licence";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LicenceSettings.Breaker SETTINGS =
            new LicenceSettings.Breaker(4, 2, 50, Duration.ofSeconds(30));

    private final Ticking clock = new Ticking();

    /** A clock that stands until it is moved. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-24T02:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A register that is up or down as the test likes, and counts who asks. */
    private static final class Moody implements ElicenceRegister {
        private boolean down;
        private int asked;

        @Override
        public String name() {
            return "证照库";
        }

        @Override
        public Optional<Elicence> find(String uscc, String type) {
            asked++;
            if (down) throw new RegisterUnavailable("down");
            return Optional.empty();
        }
    }

    @Test
    void a_place_without_a_register_says_so_and_nothing_is_made_up() {
        assertThat(new Licences(Optional.empty(), SETTINGS, clock).find(UNIT, KIND))
                .isEqualTo(new LicenceAnswer.NotConnected());
    }

    @Test
    void a_register_that_is_down_is_left_in_peace_and_asked_again_after_a_while() {
        var register = new Moody();
        var licences = new Licences(Optional.of(register), SETTINGS, clock);
        register.down = true;

        for (var i = 0; i < 5; i++) {
            assertThat(licences.find(UNIT, KIND)).isEqualTo(new LicenceAnswer.Unavailable("证照库"));
        }
        assertThat(register.asked).isEqualTo(2);

        register.down = false;
        clock.advance(Duration.ofSeconds(29));
        assertThat(licences.find(UNIT, KIND)).isEqualTo(new LicenceAnswer.Unavailable("证照库"));
        clock.advance(Duration.ofSeconds(2));
        assertThat(licences.find(UNIT, KIND)).isEqualTo(new LicenceAnswer.NotFound("证照库"));
        assertThat(licences.find(UNIT, KIND)).isEqualTo(new LicenceAnswer.NotFound("证照库"));
    }

    @Test
    void the_sample_register_has_the_licences_of_the_demo_enterprises() {
        var register = FileRegister.read(new ClassPathResource("licence/sample-register.json"), JSON);

        var licence = register.find(UNIT, KIND).orElseThrow();

        assertThat(licence.holderName()).isEqualTo("山西中条精密铸造有限公司");
        assertThat(licence.valid(LocalDate.parse("2026-11-24"))).isTrue();
        assertThat(register.find("91140881MA0KC7PE3C", KIND)).isPresent();
        assertThat(register.find(UNIT, "drug-licence")).isEmpty();
    }

    @Test
    void a_licence_that_is_revoked_or_out_of_date_is_not_valid() {
        var valid = licence(Elicence.State.VALID);

        assertThat(valid.valid(LocalDate.parse("2026-12-31"))).isTrue();
        assertThat(valid.valid(LocalDate.parse("2027-01-01"))).isFalse();
        assertThat(valid.valid(LocalDate.parse("2025-12-31"))).isFalse();
        assertThat(licence(Elicence.State.REVOKED).valid(LocalDate.parse("2026-12-31")))
                .isFalse();
        assertThat(licence(Elicence.State.SUSPENDED).valid(LocalDate.parse("2026-12-31")))
                .isFalse();
    }

    private static Elicence licence(Elicence.State state) {
        return new Elicence(
                KIND,
                "营业执照",
                "1408810001",
                UNIT,
                "某单位",
                "市场监督管理局",
                LocalDate.parse("2026-01-01"),
                Optional.of(LocalDate.parse("2026-01-01")),
                Optional.of(LocalDate.parse("2026-12-31")),
                state);
    }

    @Test
    void a_register_behind_http_is_asked_for_one_unit_and_only_believed_about_it() throws IOException {
        var query = new AtomicReference<String>();
        var answer = new ClassPathResource("licence/sample-register.json").getContentAsByteArray();
        try (var server = server(200, answer, query)) {
            var register = new HttpRegister(server.address(), Duration.ofSeconds(5), JSON);

            assertThat(register.find(UNIT, KIND).orElseThrow().number()).isEqualTo("140881000123456");
            assertThat(query.get()).isEqualTo("holder=" + UNIT + "&type=" + KIND);
            assertThat(register.find("91140881MA00000000", KIND)).isEmpty();
        }
    }

    @Test
    void a_register_behind_http_that_has_nothing_says_404_and_anything_else_is_a_failure() throws IOException {
        try (var none = server(404, new byte[0], new AtomicReference<>());
                var broken = server(500, new byte[0], new AtomicReference<>());
                var odd = server(200, "no json".getBytes(StandardCharsets.UTF_8), new AtomicReference<>())) {
            assertThat(register(none).find(UNIT, KIND)).isEmpty();
            assertThatThrownBy(() -> register(broken).find(UNIT, KIND)).isInstanceOf(RegisterUnavailable.class);
            assertThatThrownBy(() -> register(odd).find(UNIT, KIND)).isInstanceOf(RegisterUnavailable.class);
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_answer_of_a_register_breaks_what_asks_it_or_ends_the_asking(long seed) throws IOException {
        var made = new OddAnswers(seed);
        var odd = new CopyOnWriteArrayList<OddAnswers.Answer>();
        var good = new ClassPathResource("licence/sample-register.json").getContentAsByteArray();
        try (var server = new OddServer(() -> odd.size() < 8 ? noted(odd, made.next()) : json(good))) {
            var address = URI.create("http://" + server.authority() + "/licences");
            var licences =
                    new Licences(Optional.of(new HttpRegister(address, Duration.ofMillis(300), JSON)), SETTINGS, clock);
            while (odd.size() < 8) {
                clock.advance(Duration.ofMinutes(1));
                assertThat(licences.find(UNIT, KIND)).isNotNull();
            }
            var last = licences.find(UNIT, KIND);
            for (var tries = 0; tries < 10 && !(last instanceof LicenceAnswer.Found); tries++) {
                clock.advance(Duration.ofMinutes(1));
                last = licences.find(UNIT, KIND);
            }

            assertThat(last).as("after %s", odd).isInstanceOf(LicenceAnswer.Found.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"licences\":null}",
                "{\"licences\":[null]}",
                "{\"licences\":[{\"holder\":\"91140881MA0GT4BX0D\",\"type\":\"business-licence\"}]}",
                "{\"licences\":[{\"holder\":\"91140881MA0GT4BX0D\",\"type\":\"business-licence\",\"issuedOn\":\"yesterday\"}]}"
            })
    void half_an_answer_counts_as_none(String body) {
        try (var server = new OddServer(() -> json(body.getBytes(StandardCharsets.UTF_8)))) {
            var register = new HttpRegister(
                    URI.create("http://" + server.authority() + "/licences"), Duration.ofSeconds(5), JSON);

            assertThat(new Licences(Optional.of(register), SETTINGS, clock).find(UNIT, KIND))
                    .isEqualTo(new LicenceAnswer.Unavailable("127.0.0.1"));
        }
    }

    private static OddAnswers.Answer noted(List<OddAnswers.Answer> all, OddAnswers.Answer answer) {
        all.add(answer);
        return answer;
    }

    private static OddAnswers.Answer json(byte[] body) {
        var head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(body);
        return new OddAnswers.Answer(bytes.toByteArray(), OddAnswers.Ending.CLOSED);
    }

    private static HttpRegister register(Serving server) {
        return new HttpRegister(server.address(), Duration.ofSeconds(5), JSON);
    }

    private record Serving(HttpServer server) implements AutoCloseable {
        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/licences");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static Serving server(int status, byte[] body, AtomicReference<String> query) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/licences", exchange -> {
            query.set(exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return new Serving(server);
    }
}
