package cn.yongji.onestop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * JSON has no parameters in its label: what a client adds ({@code charset=GBK}, and {@code ISO-8859-1} by itself) says
 * nothing of the bytes, which are UTF-8 (RFC 8259 8.1, 11). So nobody behind this gets to see it.
 */
final class PlainJsonLabel extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var plain = plain(request.getContentType());
        chain.doFilter(plain.isPresent() ? new Labelled(request, plain.get()) : request, response);
    }

    /** The label without its parameters, where it is one of JSON that has some. */
    static Optional<String> plain(@Nullable String label) {
        if (label == null) return Optional.empty();
        var end = label.indexOf(';');
        if (end < 0) return Optional.empty();
        var type = label.substring(0, end).strip();
        var lower = type.toLowerCase(Locale.ROOT);
        return lower.equals("application/json") || lower.endsWith("+json") ? Optional.of(type) : Optional.empty();
    }

    private static final class Labelled extends HttpServletRequestWrapper {
        private final String label;

        Labelled(HttpServletRequest request, String label) {
            super(request);
            this.label = label;
        }

        @Override
        public String getContentType() {
            return label;
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? label : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(label))
                    : super.getHeaders(name);
        }
    }
}
