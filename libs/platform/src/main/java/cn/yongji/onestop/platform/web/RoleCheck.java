package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Lets a call through when the caller has one of the roles of {@link Allowed}. An operation that says nothing about who
 * may call it stops the service at start: forgetting must not mean allowing.
 */
final class RoleCheck implements HandlerInterceptor {
    private static final String OURS = "cn.yongji.onestop.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true;
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) return true;
        if (!Callers.required().isAnyOf(allowed.value())) throw notAllowed(allowed.value());
        return true;
    }

    private static ProblemException notAllowed(Role... roles) {
        var titles = Arrays.stream(roles).map(Role::title).collect(Collectors.joining("、"));
        var names = Arrays.stream(roles).map(Role::wireName).toList();
        return new ProblemException(Problem.of(
                EdgeProblems.ROLE_NOT_ALLOWED,
                "此操作限以下角色：" + titles,
                "This is for the roles " + String.join(", ", names),
                "allowedRoles",
                names));
    }

    /** Looks at every operation once, before the first request. */
    static SmartInitializingSingleton atStart(RequestMappingHandlerMapping mapping, ProblemRegistry problems) {
        return () -> mapping.getHandlerMethods().values().stream()
                .filter(it -> it.getBeanType().getName().startsWith(OURS))
                .forEach(it -> verify(it, problems));
    }

    private static void verify(HandlerMethod method, ProblemRegistry problems) {
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null && method.getMethodAnnotation(OpenToAnyone.class) == null) {
            throw new IllegalStateException(
                    method.getShortLogMessage() + " says nothing about who may call it: add @Allowed or @OpenToAnyone");
        }
        if (allowed != null && allowed.value().length == 0) {
            throw new IllegalStateException(method.getShortLogMessage() + " allows nobody: name a role in @Allowed");
        }
        var types = method.getMethodAnnotation(ProblemTypes.class);
        if (types == null) return;
        for (var slug : types.value().split(" ", -1)) {
            if (problems.find(slug).isEmpty()) {
                throw new IllegalStateException(method.getShortLogMessage() + " names the unknown problem " + slug);
            }
        }
    }
}
