package cn.yongji.onestop.edge.token;

import cn.yongji.onestop.edge.problem.Problem;
import org.springframework.security.core.AuthenticationException;

/** A token that is not believed, with what the caller is told. */
public final class TokenRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TokenRefused(Problem problem) {
        super(problem.detailEn());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
