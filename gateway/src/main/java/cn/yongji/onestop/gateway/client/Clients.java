package cn.yongji.onestop.gateway.client;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Tells whom a request comes from, believing only the proxies that we put there ourselves. */
@Component
public class Clients {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<IpAddressMatcher> trusted;

    Clients(ClientSettings settings) {
        this.trusted = settings.trustedProxies().stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** The address nearest to us that is not one of our own proxies. */
    public String addressOf(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        for (var hop : forwardedFor(request).reversed()) {
            if (!isTrusted(address)) {
                return address;
            }
            address = hop;
        }
        return address;
    }

    boolean cameThroughTrustedProxy(HttpServletRequest request) {
        return isTrusted(request.getRemoteAddr());
    }

    /** The addresses that earlier proxies noted, oldest first; each line may hold several. */
    List<String> forwardedFor(HttpServletRequest request) {
        return Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(String::strip)
                .filter(Clients::looksLikeAddress)
                .toList();
    }

    private boolean isTrusted(String address) {
        return looksLikeAddress(address) && trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    // Only digits, dots, colons and hex: a name would be looked up in the DNS by whoever parses it.
    private static boolean looksLikeAddress(String text) {
        return !text.isEmpty()
                && text.length() <= 45
                && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128 || c == '.' || c == ':')
                && (text.indexOf('.') > 0 || text.indexOf(':') >= 0);
    }
}
