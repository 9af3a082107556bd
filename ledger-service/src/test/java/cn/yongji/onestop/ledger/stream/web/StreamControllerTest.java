package cn.yongji.onestop.ledger.stream.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.event.AgentReleasedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.LedgersInTheHeap;
import cn.yongji.onestop.ledger.entry.web.Viewers;
import cn.yongji.onestop.ledger.stream.LedgerWatch;
import cn.yongji.onestop.ledger.stream.LedgerWatches;
import cn.yongji.onestop.ledger.stream.StreamSettings;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class StreamControllerTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Caller AUDITOR = new Caller("auditor1", "auditor1", Set.of(Role.AUDITOR), null, null, null);

    private final LedgersInTheHeap ledgers = new LedgersInTheHeap();
    private final LedgerWatch watch = LedgerWatches.over(ledgers.segments());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void start() {
        ledgers.record("p", SampleCase.of("p").told());
        watch.start();
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void a_stream_ends_by_itself_after_its_longest_time_so_that_the_token_is_looked_at_again() throws Exception {
        controller(settings(SHORT, SHORT, SHORT, 1)).streamLedger("p", 20L, AUDITOR, response);

        assertThat(response.getContentAsString())
                .startsWith("retry: 1000\n\nid: 21\nevent: entry\ndata: {")
                .contains("\nid: 25\n");
        assertThat(response.getContentType()).startsWith("text/event-stream");
        assertThat(watch.watchers()).isZero();
    }

    @Test
    void over_the_limit_of_streams_the_client_is_told_to_come_later() {
        var full = controller(new StreamSettings(HOUR, HOUR, HOUR, 100, 0, 15, DataSize.ofKilobytes(1)));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> full.streamLedger("p", null, AUDITOR, response))
                .satisfies(refused -> {
                    assertThat(refused.problem().type()).isEqualTo(StreamProblem.TOO_MANY_STREAMS.type());
                    assertThat(refused.problem().headers()).containsEntry("Retry-After", "10");
                });
    }

    @Test
    void a_stream_of_a_stopping_service_ends() throws Exception {
        watch.stop();

        controller(settings(HOUR, HOUR, HOUR, 1)).streamLedger("p", null, AUDITOR, response);

        assertThat(response.getContentAsString()).isEqualTo("retry: 1000\n\n");
    }

    @Test
    void a_client_that_has_gone_gives_its_place_to_the_next_one() throws Exception {
        var controller = controller(settings(SHORT, SHORT, SHORT, 1));
        var gone = new ClosedConnection();

        controller.streamLedger("p", null, AUDITOR, gone);
        controller.streamLedger("p", null, AUDITOR, response);

        assertThat(response.getContentAsString()).contains("id: 1\n");
    }

    @Test
    void a_stream_ends_when_the_right_to_read_ends_and_what_comes_after_is_not_sent() throws Exception {
        var story = SampleCase.of("p");
        var agent = new Caller("agent1", "agent1", Set.of(Role.AGENT), null, null, null);
        var released = new AgentReleasedV1("p", "agent1", "更换代办员", List.of(), story.now(), "enterprise1");
        var sent = new Interrupted(() -> ledgers.record(
                "p",
                List.of(
                        story.tell("agency", "enterprise1", released),
                        story.tell("c", "system", new CaseWithdrawnV1("p", "c", story.now())))));

        controller(settings(HOUR, SHORT, SHORT, 1)).streamLedger("p", null, agent, sent);

        assertThat(sent.mock().getContentAsString())
                .contains("\nid: 25\n")
                .doesNotContain("id: 26")
                .doesNotContain("case.withdrawn.v1");
    }

    /** A response during whose first entries something happens. */
    private static final class Interrupted extends HttpServletResponseWrapper {
        private final Runnable happening;
        private int flushes;

        Interrupted(Runnable happening) {
            super(new MockHttpServletResponse());
            this.happening = happening;
        }

        MockHttpServletResponse mock() {
            return (MockHttpServletResponse) getResponse();
        }

        @Override
        public void flushBuffer() throws IOException {
            super.flushBuffer();
            if (++flushes == 2) happening.run();
        }
    }

    /** A response whose client goes after the first bytes. */
    private static final class ClosedConnection extends HttpServletResponseWrapper {
        ClosedConnection() {
            super(new MockHttpServletResponse());
        }

        @Override
        public void flushBuffer() throws IOException {
            super.flushBuffer();
            throw new IOException("gone");
        }
    }

    private StreamController controller(StreamSettings settings) {
        return new StreamController(
                ledgers.reading(),
                watch,
                settings,
                JsonMapper.builder().build(),
                new StreamPlaces(settings),
                new Viewers(Clock.systemUTC()));
    }

    private static StreamSettings settings(Duration heartbeat, Duration look, Duration longest, int most) {
        return new StreamSettings(heartbeat, look, longest, most, most, 15, DataSize.ofKilobytes(1));
    }
}
