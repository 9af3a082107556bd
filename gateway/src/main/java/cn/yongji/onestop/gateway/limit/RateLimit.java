package cn.yongji.onestop.gateway.limit;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.gateway.client.Clients;
import cn.yongji.onestop.gateway.problem.ProblemAnswers;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.caffeine.Bucket4jCaffeine;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Charges every request to its client, once, and turns away the client that has used up its share. */
@Component
public class RateLimit {
    private static final String CHARGED = RateLimit.class.getName();
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ProxyManager<String> buckets;
    private final Clients clients;
    private final ProblemAnswers problems;
    private final RateLimitSettings settings;

    RateLimit(RateLimitSettings settings, TimeMeter clock, Clients clients, ProblemAnswers problems) {
        this.settings = settings;
        this.clients = clients;
        this.problems = problems;
        this.buckets = Bucket4jCaffeine.<String>builderFor(Caffeine.newBuilder().maximumSize(settings.clients()))
                .clientClock(clock)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(settings.period()))
                .build();
    }

    /** A request with a valid token counts for the account, wherever it comes from. */
    public boolean admitSubject(HttpServletRequest request, HttpServletResponse response, String subject)
            throws IOException {
        return admit(request, response, "subject", subject, settings.perSubject());
    }

    /** A request without one counts for the address; a whole /64 of IPv6 is one client. */
    public boolean admitAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return admit(request, response, "address", addressOf(request), settings.perAddress());
    }

    /** A request to the public log counts for the address, beside whatever else comes from there. */
    public boolean admitReader(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return admit(request, response, "log", addressOf(request), settings.perReader());
    }

    /**
     * A read of a calendar counts for the address, and for the calendar: a program asks for it once an hour. What is counted
     * is the decoded path, so that writing it otherwise is no other calendar.
     */
    public boolean admitFeed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return admitAddress(request, response)
                && consume(
                        request, response, "feed", request.getServletPath(), settings.perFeed(), Duration.ofHours(1));
    }

    /** Whom a request without a token belongs to. */
    public String addressOf(HttpServletRequest request) {
        return network(clients.addressOf(request));
    }

    private boolean admit(
            HttpServletRequest request, HttpServletResponse response, String policy, String client, long share)
            throws IOException {
        if (request.getAttribute(CHARGED) != null) {
            return true;
        }
        request.setAttribute(CHARGED, policy);
        return consume(request, response, policy, client, share, settings.period());
    }

    private boolean consume(
            HttpServletRequest request,
            HttpServletResponse response,
            String policy,
            String client,
            long share,
            Duration period)
            throws IOException {
        var probe = buckets.getProxy(policy + ':' + client, () -> allowing(share, period))
                .tryConsumeAndReturnRemaining(1);
        tell(response, policy, share, period, probe);
        if (!probe.isConsumed()) {
            refuse(request, response, probe);
        }
        return probe.isConsumed();
    }

    private BucketConfiguration allowing(long share, Duration period) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(share).refillGreedy(share, period))
                .build();
    }

    // The structured fields of the IETF draft "RateLimit header fields for HTTP".
    private static void tell(
            HttpServletResponse response, String policy, long share, Duration period, ConsumptionProbe probe) {
        response.setHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy, share, period.toSeconds()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(policy, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ConsumptionProbe probe)
            throws IOException {
        var wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
        var problem = Problem.of(
                EdgeProblems.RATE_LIMITED, "请在%d秒后重试。".formatted(wait), "Try again in %d seconds.".formatted(wait));
        problems.answer(request, response, problem.withHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait)));
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, NANOS);
    }

    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address.replaceFirst("%.*", "")).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }
}
