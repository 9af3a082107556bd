package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * 尚未获知. Another service may have made a thing a moment ago, of which the news is on its way: for so long there is not
 * “no such thing” but “not yet”. It is told by the age of the identity alone, which is in it (UUID version 7), and the
 * same of what is not there as of what the caller may not see: nobody learns from it whether there is such a thing.
 */
public final class NotYet {
    /** As long as news is on its way where something is amiss; nobody asks in vain for longer. */
    private static final Duration YOUNG = Duration.ofMinutes(5);

    /** How far the clocks of two machines may be apart. */
    private static final Duration APART = Duration.ofMinutes(1);

    private static final int UUID_LENGTH = 36;
    private static final int TIME_BITS_FROM = 16;
    private static final int WITH_TIME = 7;

    private final InstantSource now;

    /** @param now the time by which identities are made, not one that a rehearsal moves */
    NotYet(InstantSource now) {
        this.now = now;
    }

    /** What is told of a thing that is named in the body. */
    public static Problem of(Problem absent, String id) {
        return new NotYet(InstantSource.system()).told(absent, id);
    }

    /** What is told of a thing that is named in the address, where the operation says that it may tell so. */
    Problem told(Problem absent, HttpServletRequest request) {
        if (absent.type() != EdgeProblems.NOT_FOUND || !tellsSo(request)) return absent;
        return identities(request).values().stream()
                        .filter(String.class::isInstance)
                        .anyMatch(it -> isYoung((String) it))
                ? notYet(absent)
                : absent;
    }

    Problem told(Problem absent, String id) {
        return isYoung(id) ? notYet(absent) : absent;
    }

    private static boolean tellsSo(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                && Optional.ofNullable(method.getMethodAnnotation(ProblemTypes.class)).stream()
                        .flatMap(it -> Arrays.stream(it.value().split(" ")))
                        .anyMatch(PlatformProblems.NOT_KNOWN_YET.slug()::equals);
    }

    private static Map<?, ?> identities(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> all
                ? all
                : Map.of();
    }

    /** A review is named by its case and its matter, so what stands behind the identity does not matter. */
    private boolean isYoung(String id) {
        return id.length() >= UUID_LENGTH
                && madeAt(id.substring(0, UUID_LENGTH)).filter(this::isYoung).isPresent();
    }

    private boolean isYoung(Instant made) {
        var then = now.instant();
        return made.isAfter(then.minus(YOUNG)) && made.isBefore(then.plus(APART));
    }

    private static Optional<Instant> madeAt(String id) {
        try {
            var uuid = UUID.fromString(id);
            return Optional.of(uuid)
                    .filter(it -> it.version() == WITH_TIME && it.toString().equals(id))
                    .map(it -> Instant.ofEpochMilli(it.getMostSignificantBits() >>> TIME_BITS_FROM));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Problem notYet(Problem absent) {
        return new Problem(
                PlatformProblems.NOT_KNOWN_YET,
                "尚未获知这项内容，刚办理的请稍后重试；若一直如此，则没有这项内容或您无权查看",
                "It has not been heard of yet; if it was made just now, try again shortly. If it stays so, there is no"
                        + " such thing, or you may not see it",
                absent.facts(),
                absent.errors(),
                Map.of(HttpHeaders.RETRY_AFTER, "2"),
                absent.hides());
    }
}
