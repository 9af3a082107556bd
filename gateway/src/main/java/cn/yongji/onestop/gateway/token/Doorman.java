package cn.yongji.onestop.gateway.token;

import cn.yongji.onestop.gateway.limit.RateLimit;
import cn.yongji.onestop.gateway.problem.ProblemKind;
import cn.yongji.onestop.gateway.problem.Problems;
import cn.yongji.onestop.gateway.problem.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Tells those who may not pass why. Guessing tokens is charged to the address, so it comes to an end soon. */
@Component
class Doorman implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
    private static final Logger log = LoggerFactory.getLogger(Doorman.class);

    private final Problems problems;
    private final RateLimit rateLimit;

    Doorman(Problems problems, RateLimit rateLimit) {
        this.problems = problems;
        this.rateLimit = rateLimit;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        commence(request, response, refusal);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (!rateLimit.admitAddress(request, response)) {
            return;
        }
        if (refusal instanceof AuthenticationServiceException) {
            issuerUnreachable(request, response, refusal);
            return;
        }
        var fault = refusal instanceof InsufficientAuthenticationException
                ? TokenFault.MISSING
                : TokenRefused.faultBehind(refusal);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(fault));
        problems.answer(request, response, fault.kind(), fault.detail());
    }

    private void issuerUnreachable(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        log.warn("Tokens cannot be checked: {}", refusal.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        problems.answer(
                request,
                response,
                ProblemKind.ISSUER_UNAVAILABLE,
                new Wording("暂时无法核验令牌，请稍后重试。", "The access token cannot be checked right now; try again shortly."));
    }

    private static String challenge(TokenFault fault) {
        return fault == TokenFault.MISSING
                ? "Bearer realm=\"onestop\""
                : "Bearer realm=\"onestop\", error=\"invalid_token\", error_description=\"%s\""
                        .formatted(fault.detail().english());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        problems.answer(
                request,
                response,
                ProblemKind.ROLE_NOT_ALLOWED,
                new Wording("此地址不对外开放。", "This address is not open to callers."));
    }
}
