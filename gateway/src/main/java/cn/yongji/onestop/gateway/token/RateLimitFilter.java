package cn.yongji.onestop.gateway.token;

import cn.yongji.onestop.gateway.limit.RateLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands behind the token check, so that a share belongs to an account and not to an office's common address. */
class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimit rateLimit;

    RateLimitFilter(RateLimit rateLimit) {
        this.rateLimit = rateLimit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        var admitted = caller instanceof JwtAuthenticationToken account
                ? rateLimit.admitSubject(request, response, account.getName())
                : rateLimit.admitAddress(request, response);
        if (admitted) {
            chain.doFilter(request, response);
        }
    }
}
