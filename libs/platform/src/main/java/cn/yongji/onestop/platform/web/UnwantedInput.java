package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Nothing that is sent is silently ignored: a parameter that the operation does not take or takes once only, one that names
 * what the catalogue does not have, and a body where it takes none, are refused (400). What it takes is derived from its method, so no operation has to say it again.
 */
final class UnwantedInput implements HandlerInterceptor {
    private static final String OURS = "cn.yongji.onestop.";
    private static final int ENOUGH = 64;

    private final Map<Method, TakenInput> taken = new ConcurrentHashMap<>();
    private final CodeCheck codes;

    UnwantedInput(CodeCheck codes) {
        this.codes = codes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        if (!method.getBeanType().getName().startsWith(OURS)) return true;
        var input = taken.computeIfAbsent(method.getMethod(), _ -> TakenInput.of(method));
        var errors = parameters(request, input);
        input.known().forEach((name, kind) -> errors.addAll(unknownCodes(request, name, kind)));
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalidParameter(errors.toArray(InputError[]::new)));
        if (!input.body() && saysSomething(request)) throw new ProblemException(BodyProblems.unwanted());
        return true;
    }

    private static List<InputError> parameters(HttpServletRequest request, TakenInput input) {
        var errors = new ArrayList<InputError>();
        sent(request).forEach((name, times) -> {
            if (!input.once().contains(name) && !input.often().contains(name)) errors.add(unknown(name, input));
            else if (times > 1 && !input.often().contains(name)) errors.add(doubled(name));
        });
        return errors;
    }

    /** What does not even have the shape of a code is told where it is read. */
    /** Of each value; a list may stand in one, as Spring reads it, with commas between. */
    private List<InputError> unknownCodes(HttpServletRequest request, String name, Kind kind) {
        var typed = request.getParameterValues(name);
        if (typed == null) return List.of();
        return Arrays.stream(typed)
                .flatMap(it -> Arrays.stream(it.split(",", -1)))
                .flatMap(it -> code(it, kind).stream())
                .flatMap(code -> codes.check(name, kind, code).stream())
                .map(it -> InputError.in(name, it.code(), it.zh(), it.en()))
                .toList();
    }

    private static Optional<String> code(String typed, Kind kind) {
        return switch (kind) {
            case DEPARTMENT -> DepartmentCode.parse(typed).value().map(DepartmentCode::value);
            case MATTER -> MatterCode.parse(typed).value().map(MatterCode::value);
            case SLOT -> Optional.of(typed);
        };
    }

    /** How often each name stands in the address. A form's fields are a body, and none of our operations takes one as such. */
    private static Map<String, Integer> sent(HttpServletRequest request) {
        var query = request.getQueryString();
        var names = new LinkedHashMap<String, Integer>();
        if (query == null) return names;
        for (var pair : query.split("&", -1)) {
            if (!pair.isEmpty()) names.merge(decoded(pair.split("=", 2)[0]), 1, Integer::sum);
        }
        return names;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            // Percent and no number: no operation has such a name, so it is told as it stands.
            return name;
        }
    }

    private static InputError unknown(String name, TakenInput input) {
        var known = input.names();
        if (known.isEmpty()) {
            return InputError.in(
                    name, "parameter-unknown", "此操作没有查询参数 " + name, "The operation takes no parameters, so no " + name);
        }
        return InputError.in(
                name,
                "parameter-unknown",
                "没有查询参数 " + name + "；可用的有 " + String.join("、", known),
                "There is no parameter " + name + "; there are " + String.join(", ", known));
    }

    private static InputError doubled(String name) {
        return InputError.in(
                name, "parameter-doubled", "查询参数 " + name + " 只能有一个", "The parameter " + name + " may stand once only");
    }

    /** An empty object says as little as no body, and some clients cannot send a command without one. */
    private static boolean saysSomething(HttpServletRequest request) throws IOException {
        var announced = request.getContentLengthLong();
        if (announced == 0) return false;
        var begun = request.getInputStream().readNBytes(ENOUGH);
        if (begun.length == 0) return announced > 0;
        var text = new String(begun, StandardCharsets.UTF_8).replaceAll("\\s", "");
        return !text.isEmpty() && !text.equals("{}") || begun.length == ENOUGH;
    }
}
