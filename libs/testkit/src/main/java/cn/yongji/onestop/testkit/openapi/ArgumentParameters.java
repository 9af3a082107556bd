package cn.yongji.onestop.testkit.openapi;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.SeenCall;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The headers and parameters that an argument of a controller stands for, in the place where the argument stands. */
final class ArgumentParameters {
    static final Class<?>[] ARGUMENTS = {
        Caller.class, Call.class, SeenCall.class, Look.class, Paging.class, Language.class
    };

    private ArgumentParameters() {}

    static void addTo(Operation operation, HandlerMethod method) {
        var documented =
                operation.getParameters() == null ? List.<Parameter>of() : List.copyOf(operation.getParameters());
        var all = new ArrayList<Parameter>();
        for (var argument : method.getMethodParameters()) {
            var name = nameOf(argument);
            documented.stream().filter(it -> it.getName().equals(name)).forEach(all::add);
            all.addAll(of(argument.getParameterType()));
        }
        documented.stream().filter(it -> !all.contains(it)).forEach(all::add);
        if (!all.isEmpty()) operation.setParameters(all);
    }

    private static List<Parameter> of(Class<?> argument) {
        if (argument == Call.class) return List.of(header("Idempotency-Key"));
        if (argument == SeenCall.class) return List.of(header("If-Match"), header("Idempotency-Key"));
        if (argument == Look.class) return List.of(header("If-None-Match"));
        if (argument == Paging.class) return List.of(query("limit", number()), query("cursor", text()));
        if (argument == Language.class) {
            return List.of(
                    header("Accept-Language").description("语言 / zh or en").example("zh-CN"));
        }
        return List.of();
    }

    private static String nameOf(MethodParameter argument) {
        var path = argument.getParameterAnnotation(PathVariable.class);
        var query = argument.getParameterAnnotation(RequestParam.class);
        var header = argument.getParameterAnnotation(RequestHeader.class);
        if (path != null && !path.name().isEmpty()) return path.name();
        if (query != null && !query.name().isEmpty()) return query.name();
        if (header != null && !header.name().isEmpty()) return header.name();
        return argument.getParameter().getName();
    }

    private static Parameter header(String name) {
        return new Parameter().name(name).in("header").required(false).schema(text());
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().name(name).in("query").required(false).schema(schema);
    }

    private static Schema<?> text() {
        return typed("string");
    }

    static Schema<?> number() {
        return typed("integer").format("int32");
    }

    private static Schema<?> typed(String type) {
        var schema = new Schema<>();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
