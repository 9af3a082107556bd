package cn.yongji.onestop.gateway.token;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.token.TokenProblems;
import cn.yongji.onestop.gateway.limit.RateLimit;
import cn.yongji.onestop.gateway.problem.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells those who may not pass why. Guessing tokens is charged to the address, so it comes to an end soon. */
@Component
class Doorman implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemAnswers problems;
    private final RateLimit rateLimit;

    Doorman(ProblemAnswers problems, RateLimit rateLimit) {
        this.problems = problems;
        this.rateLimit = rateLimit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (rateLimit.admitAddress(request, response)) problems.answer(request, response, TokenProblems.of(refusal));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        problems.answer(
                request,
                response,
                Problem.of(EdgeProblems.ROLE_NOT_ALLOWED, "此地址不对外开放。", "This address is not open to callers."));
    }
}
