package cn.yongji.onestop.gateway.upstream;

import cn.yongji.onestop.gateway.problem.ProblemAnswer;
import cn.yongji.onestop.gateway.problem.ProblemKind;
import cn.yongji.onestop.gateway.problem.Problems;
import cn.yongji.onestop.gateway.problem.Wording;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts into words why a request got no answer from its service, and what the client can do now. */
@Component
class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    ProblemAnswer tooLarge(long limit) {
        return new ProblemAnswer(
                problems,
                ProblemKind.TOO_LARGE,
                new Wording("请求内容不得超过%d字节。".formatted(limit), "The body may have %d bytes at most.".formatted(limit)),
                null);
    }

    ProblemAnswer ofClient(ClientBody.Fault fault, long limit) {
        return switch (fault) {
            case TOO_LARGE -> tooLarge(limit);
            case TOO_SLOW ->
                new ProblemAnswer(
                        problems,
                        ProblemKind.REQUEST_TIMEOUT,
                        new Wording("请求内容在发送途中停顿过久。", "The body stopped arriving for too long."),
                        null);
            case BROKEN_OFF ->
                new ProblemAnswer(
                        problems,
                        ProblemKind.UPLOAD_BROKEN,
                        new Wording("请求内容在发送途中中断，未作任何保存。", "The body broke off half-way; nothing was stored."),
                        null);
        };
    }

    ProblemAnswer breakerOpen(Service service, Duration wait) {
        return unavailable(service, wait);
    }

    ProblemAnswer ofService(UpstreamCall call, IOException failure) {
        var service = call.service();
        log.warn("No answer from {}: {}", service.label(), failure.toString());
        if (call.timeLimit().exceeded()) {
            return timeout(service);
        }
        return switch (failure) {
            case ConnectException _, ConnectTimeoutException _, UnknownHostException _, NoRouteToHostException _ ->
                unavailable(service, SOON);
            case ConnectionRequestTimeoutException _ -> unavailable(service, SOON);
            default -> brokenOff(service);
        };
    }

    private ProblemAnswer unavailable(Service service, Duration wait) {
        return new ProblemAnswer(
                problems,
                ProblemKind.SERVICE_UNAVAILABLE,
                new Wording(
                        "%s服务暂时不可用，请求未被处理，请稍后重试。".formatted(service.label()),
                        "The %s service is unavailable; nothing was done. Try again later.".formatted(service.label())),
                wait);
    }

    ProblemAnswer timeout(Service service) {
        return new ProblemAnswer(
                problems,
                ProblemKind.SERVICE_TIMEOUT,
                new Wording(
                        "%s服务未在时限内应答，请求可能已被处理；请用同一 Idempotency-Key 重试。".formatted(service.label()),
                        "The %s service did not answer in time; the request may have been carried out. Repeat it with the same Idempotency-Key."
                                .formatted(service.label())),
                null);
    }

    ProblemAnswer brokenOff(Service service) {
        return new ProblemAnswer(
                problems,
                ProblemKind.ANSWER_BROKEN,
                new Wording(
                        "%s服务中断了应答，请求可能已被处理；请用同一 Idempotency-Key 重试。".formatted(service.label()),
                        "The %s service broke off; the request may have been carried out. Repeat it with the same Idempotency-Key."
                                .formatted(service.label())),
                null);
    }
}
