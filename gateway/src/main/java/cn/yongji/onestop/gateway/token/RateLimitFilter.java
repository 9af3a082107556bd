package cn.yongji.onestop.gateway.token;

import cn.yongji.onestop.gateway.limit.Places;
import cn.yongji.onestop.gateway.limit.RateLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often, and how much at once. Stands behind the token check, so that a share belongs to an account and not to an office's common address. */
class RateLimitFilter extends OncePerRequestFilter {
    private static final String PUBLIC_LOG = "/log/";
    private static final String FEEDS = "/feeds/";

    private final RateLimit rateLimit;
    private final Places places;

    RateLimitFilter(RateLimit rateLimit, Places places) {
        this.rateLimit = rateLimit;
        this.places = places;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (!admitted(request, response, caller)) return;
        var place = places.take(request, response, holder(request, caller));
        if (place.isEmpty()) return;
        try (var _ = place.get()) {
            chain.doFilter(request, response);
        }
    }

    private boolean admitted(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication caller)
            throws IOException {
        if (request.getRequestURI().startsWith(PUBLIC_LOG)) return rateLimit.admitReader(request, response);
        if (request.getRequestURI().startsWith(FEEDS)) return rateLimit.admitFeed(request, response);
        return caller instanceof JwtAuthenticationToken account
                ? rateLimit.admitSubject(request, response, account.getName())
                : rateLimit.admitAddress(request, response);
    }

    private String holder(HttpServletRequest request, @Nullable Authentication caller) {
        return caller instanceof JwtAuthenticationToken account
                ? "subject:" + account.getName()
                : "address:" + rateLimit.addressOf(request);
    }
}
