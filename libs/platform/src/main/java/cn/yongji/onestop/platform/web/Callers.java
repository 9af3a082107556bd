package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds the caller of the running request. */
public final class Callers {
    private Callers() {}

    /** The caller, if the request came with a token. */
    public static Optional<Caller> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller)
            return Optional.of(caller);
        return Optional.empty();
    }

    /** The roles that somebody came with, by their names in tokens. */
    public static List<String> rolesOf(Authentication authentication) {
        return authentication.getPrincipal() instanceof Caller caller
                ? caller.roles().stream().map(Role::wireName).sorted().toList()
                : List.of();
    }

    static Caller required() {
        return current()
                .orElseThrow(() ->
                        new ProblemException(Problem.of(EdgeProblems.TOKEN_MISSING, "请先登录", "Send an access token")
                                .withHeader("WWW-Authenticate", "Bearer realm=\"onestop\"")));
    }
}
