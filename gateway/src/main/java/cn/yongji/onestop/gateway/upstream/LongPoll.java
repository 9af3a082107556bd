package cn.yongji.onestop.gateway.upstream;

import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerRequest;

/** A read that asks to be kept waiting for news, by the parameter {@code wait} in seconds. */
final class LongPoll {
    private static final int LONGEST = 30;

    private LongPoll() {}

    /** How long the service does right not to answer. */
    static Duration of(ServerRequest request) {
        if (!request.method().equals(HttpMethod.GET)) return Duration.ZERO;
        var seconds = request.param("wait").filter(wait -> wait.matches("\\d{1,3}"));
        return seconds.map(Integer::parseInt)
                .map(wait -> Duration.ofSeconds(Math.min(wait, LONGEST)))
                .orElse(Duration.ZERO);
    }
}
