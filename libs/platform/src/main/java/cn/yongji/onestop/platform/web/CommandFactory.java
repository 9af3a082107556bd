package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.trace.TraceIds;
import cn.yongji.onestop.platform.aggregate.Command;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the command of a request: who, when, and by what a repetition is recognised. */
public final class CommandFactory {
    private static final int LONGEST_KEY = 200;

    private final JsonMapper canonical;
    private final Clock clock;
    private final TraceIds traces;

    public CommandFactory(JsonMapper json, Clock clock, TraceIds traces) {
        this.canonical = json.rebuild()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.clock = clock;
        this.traces = traces;
    }

    /**
     * The command of the running request.
     *
     * @param idempotencyKey as the client sent it; 400 where it is missing or no key
     * @param body what decides whether a repetition asks for the same
     */
    public Command of(Caller caller, @Nullable String idempotencyKey, Object body) {
        var key = checked(idempotencyKey);
        return new Command(
                caller.subject(),
                key,
                hash(currentRequest(), body),
                clock.instant(),
                caller.subject(),
                traces.traceparent().orElse(null));
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new ProblemException(Problem.of(
                    PlatformProblems.IDEMPOTENCY_KEY_MISSING,
                    "请在 Idempotency-Key 中带上本次请求的唯一标识（如 UUID），重发时保持不变",
                    "Send a key of your own (such as a UUID) as Idempotency-Key, the same when you repeat the"
                            + " request"));
        }
        if (key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new ProblemException(Problem.of(
                    PlatformProblems.IDEMPOTENCY_KEY_INVALID,
                    "Idempotency-Key 最长 " + LONGEST_KEY + " 个字符，只含可打印的 ASCII 字符，不含空格",
                    "Idempotency-Key has at most " + LONGEST_KEY + " printable ASCII characters, no blanks"));
        }
        return key;
    }

    private String hash(HttpServletRequest request, Object body) {
        var digest = sha256();
        digest.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(canonical.writeValueAsBytes(body)));
    }

    private static HttpServletRequest currentRequest() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return attributes.getRequest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
