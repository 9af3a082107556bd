package cn.yongji.onestop.testkit.openapi;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.ProblemType;
import cn.yongji.onestop.platform.web.Allowed;
import cn.yongji.onestop.platform.web.PlatformProblems;
import cn.yongji.onestop.platform.web.ProblemRegistry;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes into each operation what platform enforces: who may call, which headers, which problems. An operation names only the
 * problems that are its own.
 */
public final class OperationFacts implements OperationCustomizer {
    static final String ROLES = "x-roles";

    private static final List<ProblemType> BAD_TOKENS = List.of(
            EdgeProblems.TOKEN_MALFORMED,
            EdgeProblems.TOKEN_EXPIRED,
            EdgeProblems.TOKEN_FOREIGN,
            EdgeProblems.TOKEN_UNSUITABLE,
            EdgeProblems.TOKEN_UNTRUSTED);

    private final ProblemRegistry problems;

    public OperationFacts(ProblemRegistry problems) {
        this.problems = problems;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var types = new ArrayList<ProblemType>();
        roles(operation, method, types);
        types.add(EdgeProblems.PARAMETER_INVALID);
        types.add(EdgeProblems.REQUEST_INVALID);
        ArgumentParameters.addTo(operation, method);
        parameters(operation, types);
        body(operation, types);
        Optional.ofNullable(method.getMethodAnnotation(ProblemTypes.class))
                .ifPresent(it -> types.addAll(problems.named(it)));
        types.add(EdgeProblems.RATE_LIMITED);
        types.add(EdgeProblems.TOO_MANY_AT_ONCE);
        types.add(EdgeProblems.INTERNAL_FAULT);
        answers(operation, types);
        return operation;
    }

    private static void roles(Operation operation, HandlerMethod method, Collection<ProblemType> types) {
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            // None is needed, and one that is sent has to be good.
            operation.setSecurity(List.of(new SecurityRequirement()));
            types.addAll(BAD_TOKENS);
            return;
        }
        var names = Arrays.stream(allowed.value()).map(Role::wireName).sorted().toList();
        operation.addExtension(ROLES, names);
        var titles = Arrays.stream(allowed.value())
                .sorted()
                .map(it -> it.title() + " `" + it.wireName() + "`")
                .toList();
        var before = operation.getDescription() == null
                ? ""
                : operation.getDescription().strip() + "\n\n";
        operation.setDescription(before + "角色：" + String.join("、", titles));
        operation.setSecurity(List.of(new SecurityRequirement().addList(DocumentFrame.SCHEME)));
        types.add(EdgeProblems.TOKEN_MISSING);
        types.addAll(BAD_TOKENS);
        types.add(EdgeProblems.ROLE_NOT_ALLOWED);
    }

    private static void parameters(Operation operation, Collection<ProblemType> types) {
        if (operation.getParameters() == null) return;
        for (var parameter : operation.getParameters()) {
            if (isIdentity(parameter)) types.add(EdgeProblems.NOT_FOUND);
            switch (parameter.getName()) {
                case "Idempotency-Key" -> idempotencyKey(parameter, types);
                case "If-Match" -> ifMatch(parameter, types);
                case "If-None-Match" -> ifNoneMatch(operation, parameter);
                case "cursor" -> cursor(parameter, types);
                case "limit" -> limit(parameter);
                default -> {
                    // Nothing that every parameter does not have.
                }
            }
        }
    }

    /** What has a name of its own in the path may not be there, or not be for the caller to see. */
    private static boolean isIdentity(Parameter parameter) {
        return "path".equals(parameter.getIn())
                && Optional.ofNullable(parameter.getSchema().getTypes())
                        .map(it -> it.contains("string"))
                        .orElse(false);
    }

    private static void idempotencyKey(Parameter parameter, Collection<ProblemType> types) {
        describe(
                parameter,
                "本次请求的唯一标识；重发时保持不变，得到同一答复。至少记住 24 小时，除非同一事项其后又办理了 256 次",
                "5e0f7a52-6d5c-4f0a-9a52-1f6f0c2f7d11");
        parameter.setRequired(true);
        parameter.getSchema().setMaxLength(200);
        types.add(PlatformProblems.IDEMPOTENCY_KEY_MISSING);
        types.add(PlatformProblems.IDEMPOTENCY_KEY_INVALID);
        types.add(PlatformProblems.IDEMPOTENCY_KEY_REUSED);
    }

    private static void ifMatch(Parameter parameter, Collection<ProblemType> types) {
        describe(parameter, "修改前读到的 ETag", "\"3\"");
        parameter.setRequired(true);
        types.add(PlatformProblems.PRECONDITION_REQUIRED);
        types.add(PlatformProblems.PRECONDITION_FAILED);
    }

    private static void ifNoneMatch(Operation operation, Parameter parameter) {
        describe(parameter, "已有的 ETag；内容未变时答复 304", "\"3\"");
        operation.getResponses().addApiResponse("304", new ApiResponse().description("内容未变"));
    }

    private static void cursor(Parameter parameter, Collection<ProblemType> types) {
        if (parameter.getDescription() == null) parameter.setDescription("上一页答复中的 next；不带则从头开始");
        types.add(PlatformProblems.CURSOR_INVALID);
    }

    private static void limit(Parameter parameter) {
        describe(parameter, "每页条数", 50);
        // One of its own: springdoc shares a schema between parameters of a type.
        parameter.setSchema(ArgumentParameters.number().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200)));
    }

    private static void describe(Parameter parameter, String description, Object example) {
        if (parameter.getDescription() == null) parameter.setDescription(description);
        if (parameter.getExample() == null) parameter.setExample(example);
    }

    private static void body(Operation operation, Collection<ProblemType> types) {
        if (operation.getRequestBody() == null) return;
        types.add(EdgeProblems.TOO_LARGE);
        types.add(EdgeProblems.MEDIA_TYPE_UNSUPPORTED);
        if (operation.getRequestBody().getContent().containsKey("application/octet-stream")) {
            types.add(EdgeProblems.UPLOAD_BROKEN);
        } else {
            types.add(PlatformProblems.JSON_MALFORMED);
        }
    }

    private static void answers(Operation operation, Collection<ProblemType> types) {
        var byStatus = new TreeMap<Integer, TreeMap<String, ProblemType>>();
        for (var type : types) {
            byStatus.computeIfAbsent(type.status(), _ -> new TreeMap<>()).put(type.slug(), type);
        }
        if (operation.getResponses() == null) operation.setResponses(new ApiResponses());
        byStatus.forEach((status, ofStatus) -> operation
                .getResponses()
                .addApiResponse(String.valueOf(status), ProblemResponses.of(ofStatus.values())));
    }
}
