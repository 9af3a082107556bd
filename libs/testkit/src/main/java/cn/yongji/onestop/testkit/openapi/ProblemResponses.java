package cn.yongji.onestop.testkit.openapi;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.ProblemType;
import cn.yongji.onestop.platform.web.PlatformProblems;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The answers that are problems. Those that nearly every operation may give stand in the document once. */
final class ProblemResponses {
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Pattern SLUG = Pattern.compile("^- `([a-z0-9-]+)`", Pattern.MULTILINE);
    private static final String REFERENCE = "#/components/responses/";

    private static final Map<String, Set<ProblemType>> COMMON = Map.of(
            "TokenRefused",
            Set.of(
                    EdgeProblems.TOKEN_MISSING,
                    EdgeProblems.TOKEN_MALFORMED,
                    EdgeProblems.TOKEN_EXPIRED,
                    EdgeProblems.TOKEN_FOREIGN,
                    EdgeProblems.TOKEN_UNSUITABLE,
                    EdgeProblems.TOKEN_UNTRUSTED),
            "RoleNotAllowed",
            Set.of(EdgeProblems.ROLE_NOT_ALLOWED),
            "NotFound",
            Set.of(EdgeProblems.NOT_FOUND),
            "PreconditionFailed",
            Set.of(PlatformProblems.PRECONDITION_FAILED),
            "TooLarge",
            Set.of(EdgeProblems.TOO_LARGE),
            "MediaTypeUnsupported",
            Set.of(EdgeProblems.MEDIA_TYPE_UNSUPPORTED),
            "IdempotencyKeyReused",
            Set.of(PlatformProblems.IDEMPOTENCY_KEY_REUSED),
            "PreconditionRequired",
            Set.of(PlatformProblems.PRECONDITION_REQUIRED),
            "TooManyRequests",
            Set.of(EdgeProblems.RATE_LIMITED, EdgeProblems.TOO_MANY_AT_ONCE),
            "InternalFault",
            Set.of(EdgeProblems.INTERNAL_FAULT));

    private ProblemResponses() {}

    /** What is said once for all operations. */
    static Map<String, ApiResponse> common() {
        var responses = new TreeMap<String, ApiResponse>();
        COMMON.forEach((name, types) -> responses.put(name, written(types)));
        return responses;
    }

    /** The answer of one status of one operation. */
    static ApiResponse of(Collection<ProblemType> types) {
        var all = Set.copyOf(types);
        for (var entry : COMMON.entrySet()) {
            if (entry.getValue().equals(all)) return new ApiResponse().$ref(REFERENCE + entry.getKey());
        }
        return written(all);
    }

    static boolean isProblem(ApiResponse response) {
        if (response.get$ref() != null) return response.get$ref().startsWith(REFERENCE);
        return response.getContent() != null && response.getContent().containsKey(PROBLEM_JSON);
    }

    /** A name for an answer of at most two problems; more of them together are the operation's own. */
    static Optional<String> nameOf(ApiResponse answer) {
        var slugs = SLUG.matcher(answer.getDescription())
                .results()
                .map(it -> it.group(1))
                .toList();
        return slugs.size() > 2
                ? Optional.empty()
                : Optional.of(slugs.stream().map(ProblemResponses::pascal).collect(Collectors.joining("Or")));
    }

    private static String pascal(String slug) {
        return Arrays.stream(slug.split("-"))
                .map(it -> Character.toUpperCase(it.charAt(0)) + it.substring(1))
                .collect(Collectors.joining());
    }

    private static ApiResponse written(Set<ProblemType> types) {
        var sorted =
                types.stream().sorted(Comparator.comparing(ProblemType::slug)).toList();
        var description = sorted.stream()
                .map(it -> "- `" + it.slug() + "` " + it.titleZh())
                .collect(Collectors.joining("\n"));
        var media = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + DocumentFrame.PROBLEM))
                .example(example(sorted));
        return new ApiResponse().description(description).content(new Content().addMediaType(PROBLEM_JSON, media));
    }

    private static Map<String, Object> example(List<ProblemType> types) {
        var first = types.getFirst();
        var example = new LinkedHashMap<String, Object>();
        example.put("type", first.uri());
        example.put("title", first.titleZh());
        example.put("status", first.status());
        example.put("detail", first.titleZh());
        example.put("instance", "/v1/…");
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }
}
