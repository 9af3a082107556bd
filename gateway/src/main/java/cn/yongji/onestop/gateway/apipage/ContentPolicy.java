package cn.yongji.onestop.gateway.apipage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/** Tells a browser that our answers are data, except the API page, which may run its own script and talk to the issuer. */
@Component
class ContentPolicy implements HeaderWriter {
    private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";

    private final String page;

    ContentPolicy(ApiPageSettings settings) {
        var issuers = Stream.of(settings.issuer(), settings.authorizationUrl(), settings.tokenUrl())
                .filter(Objects::nonNull)
                .map(ContentPolicy::origin)
                .distinct()
                .collect(Collectors.joining(" "));
        // The webjar sets styles from its script and keeps its icons in data: addresses.
        this.page = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' "
                + issuers + "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy", request.getRequestURI().startsWith("/swagger-ui/") ? page : DATA_ONLY);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
