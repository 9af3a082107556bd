package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import java.util.Optional;
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

    static Caller required() {
        return current()
                .orElseThrow(() ->
                        new ProblemException(Problem.of(EdgeProblems.TOKEN_MISSING, "请先登录", "Send an access token")
                                .withHeader("WWW-Authenticate", "Bearer realm=\"onestop\"")));
    }
}
