package cn.yongji.onestop.gateway.route;

import cn.yongji.onestop.gateway.upstream.Service;
import cn.yongji.onestop.gateway.upstream.ServiceSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a client gets to see of a service's headers: nothing of the connection, of the software, or of inner addresses. */
@Component
class AnswerHeaders implements ResponseHttpHeadersFilter {
    private static final Set<String> NOT_PASSED =
            Set.of("server", "x-powered-by", "via", "date", "set-cookie", "alt-svc", "ratelimit", "ratelimit-policy");

    private final List<String> innerAddresses;

    AnswerHeaders(ServiceSettings services) {
        this.innerAddresses = Arrays.stream(Service.values())
                .flatMap(service -> services.of(service).url().stream())
                .map(address -> address.toString().replaceFirst("/+$", ""))
                .toList();
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerResponse response) {
        var connection = new ConnectionHeaders(headers);
        var passed = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (!connection.has(name) && !NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                passed.addAll(name, values);
            }
        });
        var location = passed.getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            passed.set(HttpHeaders.LOCATION, asSeenFromOutside(location));
        }
        return passed;
    }

    private String asSeenFromOutside(String location) {
        return innerAddresses.stream()
                .filter(inner -> location.startsWith(inner + "/"))
                .findFirst()
                .map(inner -> location.substring(inner.length()))
                .orElse(location);
    }
}
