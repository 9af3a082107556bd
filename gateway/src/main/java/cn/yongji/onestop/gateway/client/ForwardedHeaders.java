package cn.yongji.onestop.gateway.client;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells the services whom the request came from: always in our own words, and in a proxy's only if we trust it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ForwardedHeaders implements RequestHttpHeadersFilter {
    private static final Set<String> CLAIMS = Set.of(
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "via");

    private final Clients clients;

    ForwardedHeaders(Clients clients) {
        this.clients = clients;
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest serverRequest) {
        var request = serverRequest.servletRequest();
        var told = new HttpHeaders();
        headers.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!CLAIMS.contains(lower) && !lower.startsWith("x-forwarded-")) {
                told.addAll(name, values);
            }
        });
        var trusted = clients.cameThroughTrustedProxy(request);
        told.set("X-Forwarded-For", forwardedFor(request, trusted));
        told.set("X-Forwarded-Proto", proto(request, trusted));
        told.set("X-Forwarded-Host", host(request, trusted));
        told.set("X-Forwarded-Port", port(request, trusted));
        return told;
    }

    private String forwardedFor(HttpServletRequest request, boolean trusted) {
        var hops = new ArrayList<>(trusted ? clients.forwardedFor(request) : List.<String>of());
        hops.add(request.getRemoteAddr());
        return String.join(", ", hops);
    }

    private static String proto(HttpServletRequest request, boolean trusted) {
        var told = told(request, "X-Forwarded-Proto", trusted);
        return told != null && List.of("http", "https").contains(told) ? told : request.getScheme();
    }

    private static String host(HttpServletRequest request, boolean trusted) {
        var told = told(request, "X-Forwarded-Host", trusted);
        if (told != null) {
            return told;
        }
        var own = request.getHeader(HttpHeaders.HOST);
        return own == null ? request.getServerName() : own;
    }

    private static String port(HttpServletRequest request, boolean trusted) {
        var told = told(request, "X-Forwarded-Port", trusted);
        if (told != null && told.matches("\\d{1,5}")) {
            return told;
        }
        if (told(request, "X-Forwarded-Proto", trusted) != null) {
            return "https".equals(proto(request, trusted)) ? "443" : "80";
        }
        return Integer.toString(request.getServerPort());
    }

    // Of several values the last one is that of the proxy next to us.
    private static @Nullable String told(HttpServletRequest request, String name, boolean trusted) {
        var value = trusted ? request.getHeader(name) : null;
        return value == null || value.isBlank()
                ? null
                : value.substring(value.lastIndexOf(',') + 1).strip();
    }
}
