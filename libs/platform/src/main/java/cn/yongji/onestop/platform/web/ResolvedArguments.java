package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.edge.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers what every operation of a kind needs as one argument: who calls, what was sent with it, what was seen. */
final class ResolvedArguments implements HandlerMethodArgumentResolver {
    private static final String KEY = "Idempotency-Key";
    private static final Set<Class<?>> TYPES =
            Set.of(Caller.class, Call.class, SeenCall.class, Look.class, Paging.class, Language.class);

    private final CommandFactory commands;
    private final Cursors cursors;

    /** The query parameters that an argument of such a type stands for. */
    static Set<String> parametersOf(Class<?> type) {
        return type == Paging.class ? Set.of("limit", "cursor") : Set.of();
    }

    ResolvedArguments(CommandFactory commands, Cursors cursors) {
        this.commands = commands;
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var type = parameter.getParameterType();
        if (type == Caller.class) return Callers.required();
        if (type == Paging.class) return new Paging(cursors, limit(web), joined(web.getParameterValues("cursor")));
        if (type == Language.class) return Language.of(header(web, HttpHeaders.ACCEPT_LANGUAGE));
        if (type == Look.class) return new Look(Callers.required(), header(web, HttpHeaders.IF_NONE_MATCH));
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (type == Call.class) return new Call(Callers.required(), commands, request, header(web, KEY));
        return new SeenCall(Callers.required(), commands, request, header(web, KEY), header(web, HttpHeaders.IF_MATCH));
    }

    private static @Nullable String header(NativeWebRequest web, String name) {
        return joined(web.getHeaderValues(name));
    }

    private static @Nullable String joined(String @Nullable [] values) {
        return values == null || values.length == 0 ? null : String.join(",", values);
    }

    private static @Nullable Integer limit(NativeWebRequest web) {
        var text = web.getParameter("limit");
        if (!StringUtils.hasLength(text)) return null;
        try {
            return ParameterTypes.wholeNumber(text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(ParameterProblems.wrongType("limit", int.class));
        }
    }
}
