package cn.yongji.onestop.edge.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.trace.TraceIds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/** What is noted of a refused attempt, and what never happens to the request because of it. */
class AttemptWatchTest {
    private static final Instant AT = Instant.parse("2026-11-30T02:00:00Z");

    private final LinkedBlockingQueue<RefusedAttempt> written = new LinkedBlockingQueue<>();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void it_says_who_what_and_when_and_nothing_of_what_was_sent() throws InterruptedException {
        var watch = watch(10, written::add);
        watch.start();
        comes("enterprise1");

        watch.refused(request(), Problem.withheld(), 404);

        assertThat(written.poll(10, TimeUnit.SECONDS))
                .isEqualTo(new RefusedAttempt(
                        AT,
                        "approval",
                        "enterprise1",
                        List.of("enterprise"),
                        "GET",
                        "/v1/cases/{caseId}",
                        "/v1/cases/c1",
                        404,
                        "not-found",
                        null,
                        0));
        watch.stop();
    }

    @Test
    void who_comes_without_an_account_is_not_noted() {
        var watch = watch(10, written::add);
        watch.start();
        watch.refused(request(), Problem.withheld(), 404);
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));

        watch.refused(request(), Problem.withheld(), 404);

        watch.stop();
        assertThat(written).isEmpty();
    }

    @Test
    void a_sink_that_fails_or_a_queue_that_is_full_fails_no_request_and_ends_nothing() throws InterruptedException {
        var first = new boolean[] {true};
        var watch = watch(1, attempt -> {
            if (first[0]) {
                first[0] = false;
                throw new IllegalStateException("the broker is away");
            }
            written.add(attempt);
        });
        comes("enterprise1");

        assertThatNoException().isThrownBy(() -> {
            for (var i = 0; i < 3; i++) watch.refused(request(), Problem.withheld(), 404);
        });
        watch.start();
        RefusedAttempt next = null;
        for (var tries = 0; next == null && tries < 200; tries++) {
            watch.refused(request(), Problem.withheld(), 404);
            next = written.poll(50, TimeUnit.MILLISECONDS);
        }

        assertThat(next).isNotNull();
        watch.stop();
    }

    private static AttemptWatch watch(int waiting, AttemptSink sink) {
        return new AttemptWatch(
                "approval",
                new AttemptSettings(1_000_000, 10_000_000, waiting),
                _ -> List.of("enterprise"),
                new TraceIds(new DefaultListableBeanFactory().getBeanProvider(io.micrometer.tracing.Tracer.class)),
                InstantSource.fixed(AT),
                sink);
    }

    private static void comes(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "x"));
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("GET", "/v1/cases/c1");
        request.setQueryString("token=secret");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/v1/cases/{caseId}");
        return request;
    }
}
