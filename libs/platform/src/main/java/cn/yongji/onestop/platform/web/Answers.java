package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns what a command was answered with into the HTTP answer, the same one whether it is fresh or kept. */
public final class Answers {
    /** What of the changed thing is nearly full, so that nobody meets a limit unwarned. */
    public static final String NEARLY_FULL = "Onestop-Nearly-Full";

    private Answers() {}

    /** The answer of a command. {@code T} says what the body is, for the API document. */
    public static <T> ResponseEntity<T> respond(Answer answer) {
        var response = ResponseEntity.status(answer.status());
        if (answer.location() != null) response.header(HttpHeaders.LOCATION, answer.location());
        if (answer.etag() != null) response.header(HttpHeaders.ETAG, answer.etag());
        for (var level : answer.near())
            response.header(NEARLY_FULL, level.name() + ";size=" + level.size() + ";most=" + level.most());
        if (answer.status() == HttpStatus.NO_CONTENT.value()) return response.build();
        return response.contentType(MediaType.APPLICATION_JSON).body(typed(bodyOf(answer)));
    }

    /** The answer of what a client asked; a refusal is told as the feature's problem. */
    public static <T, S, R> ResponseEntity<T> respond(Outcome<S, R> outcome, Function<? super R, Problem> problem) {
        return switch (outcome) {
            case Outcome.Done<S, R>(var _, var answer) -> respond(answer);
            case Outcome.Refused<S, R>(var refusal) -> throw new ProblemException(problem.apply(refusal));
        };
    }

    /** An answer whose sentences are in the language the caller asked for. */
    public static ResponseEntity.BodyBuilder in(Language language) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** A read of something with a version: 304 without a body where the client has it already. */
    public static <T> ResponseEntity<T> read(@Nullable String ifNoneMatch, long version, Supplier<T> body) {
        var etag = ETags.of(version);
        if (isKnown(ifNoneMatch, etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
        }
        return ResponseEntity.ok().eTag(etag).body(body.get());
    }

    /**
     * Whether the client has what that entity tag stands for ({@code If-None-Match}). The comparison is weak, as RFC 9110 13.1.2
     * asks for: a proxy may have weakened the tag.
     */
    public static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        if (ifNoneMatch == null) return false;
        for (var tag : ifNoneMatch.split(",", -1)) {
            var plain = tag.strip();
            if (plain.startsWith("W/")) plain = plain.substring(2);
            if (plain.equals("*") || plain.equals(etag)) return true;
        }
        return false;
    }

    private static Object bodyOf(Answer answer) {
        // Bytes go out as they are: a kept answer is not read and written again.
        return answer.body() instanceof RawJson(var text) ? text.getBytes(StandardCharsets.UTF_8) : answer.body();
    }

    @SuppressWarnings("unchecked")
    private static <T> T typed(Object body) {
        return (T) body;
    }
}
