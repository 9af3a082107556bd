package cn.yongji.onestop.gateway.limit;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.gateway.problem.ProblemAnswers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Places for requests that are under way: no account takes those of others, and all together no more than there is memory for. */
@Component
public class Places {
    private static final int SOON = 5;

    private final PlaceSettings settings;
    private final ProblemAnswers problems;
    private final Map<Stay, Semaphore> left = new EnumMap<>(Stay.class);
    private final Map<Holder, Integer> taken = new ConcurrentHashMap<>();

    private record Holder(Stay stay, String account) {}

    /** A place that is held until it is closed. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    Places(PlaceSettings settings, ProblemAnswers problems, MeterRegistry meters) {
        this.settings = settings;
        this.problems = problems;
        for (var stay : Stay.values()) {
            var total = settings.total(stay, Runtime.getRuntime().maxMemory());
            var places = new Semaphore(total);
            left.put(stay, places);
            Gauge.builder("gateway.at.once", places, it -> total - it.availablePermits())
                    .tag("kind", stay.label())
                    .register(meters);
            Gauge.builder("gateway.at.once.most", () -> total)
                    .tag("kind", stay.label())
                    .register(meters);
        }
    }

    /** A place for a request of an account, or none, which the client has been told then. */
    public Optional<Place> take(HttpServletRequest request, HttpServletResponse response, String account)
            throws IOException {
        var stay = Stay.of(request);
        var holder = new Holder(stay, account);
        var share = settings.of(stay).perAccount();
        if (taken.merge(holder, 1, Integer::sum) > share) {
            giveBack(holder);
            problems.answer(request, response, ofAccount(share));
            return Optional.empty();
        }
        var places = Objects.requireNonNull(left.get(stay));
        if (!places.tryAcquire()) {
            giveBack(holder);
            problems.answer(request, response, ofAll());
            return Optional.empty();
        }
        return Optional.of(() -> {
            places.release();
            giveBack(holder);
        });
    }

    private void giveBack(Holder holder) {
        taken.computeIfPresent(holder, (_, count) -> count == 1 ? null : count - 1);
    }

    private static Problem ofAccount(int share) {
        return told(
                "您的账号此类请求最多同时进行%d个，请待其结束后再试。".formatted(share),
                "Your account may have %d requests of this kind under way; wait until one has ended.".formatted(share));
    }

    private static Problem ofAll() {
        return told("此类请求现在过多，请稍后再试。", "There are too many requests of this kind right now; try again shortly.");
    }

    private static Problem told(String zh, String en) {
        return Problem.of(EdgeProblems.TOO_MANY_AT_ONCE, zh, en)
                .withHeader(HttpHeaders.RETRY_AFTER, Integer.toString(SOON));
    }
}
