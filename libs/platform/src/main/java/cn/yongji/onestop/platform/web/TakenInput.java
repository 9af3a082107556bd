package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.kernel.fact.CatalogueNames;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

/**
 * What an operation takes, as its method says.
 *
 * @param once names of parameters that may stand once
 * @param often names of those that may stand several times
 * @param known those that name something of the catalogue, and what
 * @param body whether it takes a body; one that takes the request itself reads that
 */
record TakenInput(Set<String> once, Set<String> often, Map<String, CatalogueNames.Kind> known, boolean body) {
    private static final List<Class<?>> BODIES = List.of(RequestBody.class, RequestPart.class);

    static TakenInput of(HandlerMethod method) {
        var once = new LinkedHashSet<String>();
        var often = new LinkedHashSet<String>();
        var known = new LinkedHashMap<String, CatalogueNames.Kind>();
        var body = false;
        for (var argument : method.getMethodParameters()) {
            var type = argument.getParameterType();
            once.addAll(ResolvedArguments.parametersOf(type));
            var named = argument.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                (isMany(type) ? often : once).add(nameOf(argument, named));
                var code = argument.getParameter().getAnnotatedType().getAnnotation(Known.class);
                if (code != null) known.put(nameOf(argument, named), code.value());
            }
            body |= type == HttpServletRequest.class || isBody(argument);
        }
        return new TakenInput(once, often, known, body);
    }

    /** All names. */
    List<String> names() {
        return Stream.concat(often.stream(), once.stream()).sorted().toList();
    }

    private static boolean isBody(MethodParameter argument) {
        return Stream.of(argument.getParameterAnnotations()).anyMatch(it -> BODIES.contains(it.annotationType()));
    }

    private static boolean isMany(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }

    private static String nameOf(MethodParameter argument, RequestParam named) {
        return StringUtils.hasLength(named.name())
                ? named.name()
                : argument.getParameter().getName();
    }
}
