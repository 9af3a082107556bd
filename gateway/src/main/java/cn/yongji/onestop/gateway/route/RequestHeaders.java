package cn.yongji.onestop.gateway.route;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service gets to see of a client's headers: nothing that belongs to the connection, nothing that could change
 * the meaning of the request behind our back, and our own trace.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestHeaders implements RequestHttpHeadersFilter {
    private static final Set<String> NOT_PASSED = Set.of(
            "cookie", // Services know tokens only.
            "expect", // Settled between client and gateway.
            "http2-settings",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-original-url",
            "x-rewrite-url",
            "traceparent", // The three of the trace are written anew.
            "tracestate",
            "baggage");

    private final Tracer tracer;
    private final Propagator propagator;

    RequestHeaders(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var connection = new ConnectionHeaders(headers);
        var passed = new HttpHeaders();
        headers.forEach((name, values) -> {
            if (!connection.has(name) && !NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                passed.addAll(name, values);
            }
        });
        if (!request.path().startsWith("/v1/")) {
            passed.remove(HttpHeaders.AUTHORIZATION); // The API documents are open: nobody's token is needed there.
        }
        var span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(span.context(), passed, (_, name, value) -> passed.set(name, value));
        }
        return passed;
    }
}
