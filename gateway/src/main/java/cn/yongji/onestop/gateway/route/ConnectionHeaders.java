package cn.yongji.onestop.gateway.route;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** The headers of a message that speak of one connection only (RFC 9110, 7.6.1), those it names itself included. */
final class ConnectionHeaders {
    private static final Set<String> ALWAYS = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final Set<String> names = new HashSet<>(ALWAYS);

    ConnectionHeaders(HttpHeaders headers) {
        for (var name : headers.getConnection()) {
            names.add(name.strip().toLowerCase(Locale.ROOT));
        }
    }

    boolean has(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }
}
