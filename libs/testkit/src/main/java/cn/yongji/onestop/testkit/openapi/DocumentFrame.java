package cn.yongji.onestop.testkit.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What surrounds the operations, in an order that does not change from run to run. */
public final class DocumentFrame implements OpenApiCustomizer {
    static final String SCHEME = "oidc";
    static final String PROBLEM = "Problem";
    private static final String PROBLEM_ERROR = "ProblemError";
    // Which issuer there is differs from place to place; the page of the gateway puts its own addresses here.
    private static final String ISSUER = "https://issuer.example.org";

    private final String service;

    public DocumentFrame(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI document) {
        document.setInfo(new Info()
                .title("onestop " + service)
                .version("v1")
                .description("永济市投资项目“一体两翼”审批服务。问题答复见 docs/problems.md，编号规则见 docs/rules/。一项之下数量将满时，答复带"
                        + " Onestop-Nearly-Full；已满时答 409 limit-reached。")
                .contact(new Contact().name("永济市行政审批服务管理局"))
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        document.setServers(List.of(new Server().url("/").description("网关或服务自身")));
        if (document.getComponents() == null) document.setComponents(new Components());
        var components = document.getComponents();
        components.addSecuritySchemes(SCHEME, scheme());
        components.addSchemas(PROBLEM, problem());
        components.addSchemas(PROBLEM_ERROR, problemError());
        ProblemResponses.common().forEach(components::addResponses);
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        document.setPaths(sorted(document.getPaths()));
        document.getPaths().values().forEach(path -> path.readOperations().forEach(DocumentFrame::sort));
        if (document.getTags() != null) {
            document.setTags(document.getTags().stream()
                    .sorted(Comparator.comparing(Tag::getName))
                    .toList());
        }
        ParameterTexts.of(service).addTo(document);
        ApprovedExamples.of(service).addTo(document);
        ApprovedBodies.of(service).addTo(document);
        Examples.addTo(document);
        OpenEnums.open(document);
        EdgeOfAnswers.addTo(document);
        SharedParts.gather(document);
    }

    private static Paths sorted(Paths paths) {
        var sorted = new Paths();
        new TreeMap<>(paths).forEach(sorted::addPathItem);
        return sorted;
    }

    private static void sort(Operation operation) {
        var responses = new TreeMap<>(operation.getResponses());
        operation.getResponses().clear();
        responses.forEach(operation.getResponses()::addApiResponse);
    }

    private static SecurityScheme scheme() {
        var flow = new OAuthFlow()
                .authorizationUrl(ISSUER + "/oauth2/authorize")
                .tokenUrl(ISSUER + "/oauth2/token")
                .scopes(new Scopes().addString("openid", "身份"));
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("OIDC 授权码 + PKCE；也可直接使用 Bearer 令牌")
                .flows(new OAuthFlows().authorizationCode(flow));
    }

    private static Schema<?> problem() {
        var schema = object("RFC 9457 问题答复；事实字段随类型不同而增加");
        schema.addProperty("type", text("问题类型，urn:onestop:problem:<slug>").format("uri"));
        schema.addProperty("title", text("类型名称"));
        schema.addProperty("status", typed("integer").description("HTTP 状态码"));
        schema.addProperty("detail", text("本次情况"));
        schema.addProperty("instance", text("请求地址"));
        schema.addProperty(
                "errors",
                typed("array")
                        .description("输入中的全部问题")
                        .items(new Schema<>().$ref("#/components/schemas/" + PROBLEM_ERROR)));
        schema.addProperty("traceId", text("日志追踪标识"));
        schema.setRequired(List.of("detail", "instance", "status", "title", "type"));
        schema.setAdditionalProperties(true);
        return schema;
    }

    private static Schema<?> problemError() {
        var schema = object("输入中的一处问题");
        schema.addProperty("pointer", text("请求体中的位置（JSON Pointer）"));
        schema.addProperty("parameter", text("参数或请求头名称"));
        schema.addProperty("code", text("稳定代码"));
        schema.addProperty("message", text("说明"));
        schema.setRequired(List.of("code", "message"));
        return schema;
    }

    private static Schema<?> object(String description) {
        return typed("object").description(description);
    }

    private static Schema<?> text(String description) {
        return typed("string").description(description);
    }

    private static Schema<?> typed(String type) {
        var schema = new Schema<>();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
