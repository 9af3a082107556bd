package cn.yongji.onestop.gateway.upstream;

import java.util.Locale;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerRequest;

/** The services behind the gateway. */
public enum Service {
    INTAKE,
    APPROVAL,
    LEDGER,
    COORDINATION;

    private static final String ATTRIBUTE = Service.class.getName();

    /** The name in paths, settings and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Marks a request as one for this service. */
    public Function<ServerRequest, ServerRequest> chosen() {
        return request -> {
            request.attributes().put(ATTRIBUTE, this);
            return request;
        };
    }

    static Service of(ServerRequest request) {
        return (Service) request.attribute(ATTRIBUTE)
                .orElseThrow(() -> new IllegalStateException("No service chosen for " + request.path()));
    }
}
