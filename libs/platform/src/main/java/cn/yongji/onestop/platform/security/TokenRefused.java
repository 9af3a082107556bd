package cn.yongji.onestop.platform.security;

import cn.yongji.onestop.platform.web.Problem;
import org.springframework.security.core.AuthenticationException;

/** A token that is not believed, with what the caller is told. */
final class TokenRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TokenRefused(Problem problem) {
        super(problem.detailEn());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
