package cn.yongji.onestop.gateway.upstream;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.gateway.problem.GatewayProblems;
import cn.yongji.onestop.gateway.problem.ProblemAnswer;
import cn.yongji.onestop.gateway.problem.ProblemAnswers;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Puts into words why a request got no answer from its service, and what the client can do now. */
@Component
class Failures {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final ProblemAnswers problems;

    Failures(ProblemAnswers problems) {
        this.problems = problems;
    }

    ProblemAnswer tooLarge(long limit) {
        return answer(Problem.of(
                EdgeProblems.TOO_LARGE,
                "请求内容不得超过%d字节。".formatted(limit),
                "The body may have %d bytes at most.".formatted(limit)));
    }

    ProblemAnswer ofClient(ClientBody.Fault fault, long limit) {
        return switch (fault) {
            case TOO_LARGE -> tooLarge(limit);
            case TOO_SLOW ->
                answer(Problem.of(
                        GatewayProblems.REQUEST_TIMEOUT, "请求内容在发送途中停顿过久。", "The body stopped arriving for too long."));
            case BROKEN_OFF ->
                answer(Problem.of(
                        EdgeProblems.UPLOAD_BROKEN,
                        "请求内容在发送途中中断，未作任何保存。",
                        "The body broke off half-way; nothing was stored."));
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
        return answer(Problem.of(
                        GatewayProblems.SERVICE_UNAVAILABLE,
                        "%s服务暂时不可用，请求未被处理，请稍后重试。".formatted(service.label()),
                        "The %s service is unavailable; nothing was done. Try again later.".formatted(service.label()))
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
    }

    ProblemAnswer timeout(Service service) {
        return answer(Problem.of(
                GatewayProblems.SERVICE_TIMEOUT,
                "%s服务未在时限内应答，请求可能已被处理；请用同一 Idempotency-Key 重试。".formatted(service.label()),
                "The %s service did not answer in time; the request may have been carried out. Repeat it with the same Idempotency-Key."
                        .formatted(service.label())));
    }

    ProblemAnswer brokenOff(Service service) {
        return answer(Problem.of(
                GatewayProblems.ANSWER_BROKEN,
                "%s服务中断了应答，请求可能已被处理；请用同一 Idempotency-Key 重试。".formatted(service.label()),
                "The %s service broke off; the request may have been carried out. Repeat it with the same Idempotency-Key."
                        .formatted(service.label())));
    }

    private ProblemAnswer answer(Problem problem) {
        return new ProblemAnswer(problems, problem);
    }
}
