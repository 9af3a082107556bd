package cn.yongji.onestop.testkit.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What every answer through the gateway carries, told once: how much of a share is left, when to come again, and which version
 * was answered where a version is asked for.
 */
final class EdgeOfAnswers {
    private static final String HEADERS = "#/components/headers/";
    private static final String ETAG = "ETag";
    private static final List<String> LIMITS = List.of("RateLimit", "RateLimit-Policy");
    private static final String NOT_YET = "known-yet`";
    private static final String RETRY_AFTER = "Retry-After";

    private EdgeOfAnswers() {}

    static void addTo(OpenAPI document) {
        var components = document.getComponents();
        headers(components);
        var tooMany = Objects.requireNonNull(components.getResponses().get("TooManyRequests"));
        tooMany.addHeaderObject(RETRY_AFTER, reference(RETRY_AFTER));
        limits(tooMany);
        document.getPaths().values().forEach(path -> path.readOperations().forEach(EdgeOfAnswers::addTo));
    }

    private static void addTo(Operation operation) {
        var versioned = asksForVersion(operation);
        operation.getResponses().forEach((status, answer) -> {
            if (answer.get$ref() != null) return;
            if (status.equals("503") || answer.getDescription().contains(NOT_YET))
                answer.addHeaderObject(RETRY_AFTER, reference(RETRY_AFTER));
            if (!status.startsWith("2")) return;
            limits(answer);
            if (versioned) answer.addHeaderObject(ETAG, reference(ETAG));
        });
    }

    private static boolean asksForVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(it -> "If-Match".equals(it.getName()) || "If-None-Match".equals(it.getName()));
    }

    private static void limits(ApiResponse answer) {
        LIMITS.forEach(it -> answer.addHeaderObject(it, reference(it)));
    }

    private static Header reference(String header) {
        return new Header().$ref(HEADERS + component(header));
    }

    private static void headers(Components components) {
        components.addHeaders(component(ETAG), header("版本；修改时在 If-Match 中带上", "string", "\"3\""));
        components.addHeaders(
                component("RateLimit"),
                header("剩余份额 r 与多少秒后恢复 t（draft-ietf-httpapi-ratelimit-headers）", "string", "\"subject\";r=599;t=60"));
        components.addHeaders(
                component("RateLimit-Policy"), header("份额 q 与窗口秒数 w", "string", "\"subject\";q=600;w=60"));
        components.addHeaders(component(RETRY_AFTER), header("多少秒后再试", "integer", 5));
    }

    private static String component(String header) {
        return header.replace("-", "");
    }

    private static Header header(String description, String type, Object example) {
        var schema = new Schema<>();
        schema.setTypes(Set.of(type));
        if (type.equals("integer")) schema.format("int32").minimum(BigDecimal.ZERO);
        return new Header().description(description).schema(schema).example(example);
    }
}
