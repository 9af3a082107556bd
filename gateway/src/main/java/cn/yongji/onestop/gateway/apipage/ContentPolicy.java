package cn.yongji.onestop.gateway.apipage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/** Tells a browser that our answers are data, except the API page, which may run its own script and talk to the issuer. */
@Component
@Order(0)
class ContentPolicy implements HeaderWriter {
    private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";

    private final String page;

    ContentPolicy(LoginEndpoints login) {
        // The webjar sets styles from its script and keeps its icons in data: addresses.
        this.page = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' "
                + login.origins() + "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy", request.getRequestURI().startsWith("/swagger-ui/") ? page : DATA_ONLY);
    }
}
