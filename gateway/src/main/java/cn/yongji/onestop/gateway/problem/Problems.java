package cn.yongji.onestop.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request with a problem document, in the language that the client prefers (Chinese unless it asks for English). */
@Component
public class Problems {
    private static final String MEDIA_TYPE = "application/problem+json;charset=UTF-8";
    private static final int LONGEST_HEADER = 256;
    private static final String TOLD = Problems.class.getName();

    private final JsonMapper json;
    private final TraceIds traceIds;

    Problems(JsonMapper json, TraceIds traceIds) {
        this.json = json;
        this.traceIds = traceIds;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, ProblemKind kind, Wording detail)
            throws IOException {
        request.setAttribute(TOLD, new Told(kind, detail));
        answer(request, response, kind, kind.status().value(), request.getRequestURI(), detail);
    }

    /** What was answered, for the case that the web server has thrown it away in favour of an error page. */
    record Told(ProblemKind kind, Wording detail) {}

    static @Nullable Told told(HttpServletRequest request) {
        return request.getAttribute(TOLD) instanceof Told told ? told : null;
    }

    void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemKind kind,
            int status,
            String instance,
            Wording detail)
            throws IOException {
        var english = prefersEnglish(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = new Problem(
                kind.type(), kind.title().in(english), status, detail.in(english), instance, traceIds.of(request));
        var bytes = json.writeValueAsBytes(problem);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh-CN");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    static boolean prefersEnglish(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return false;
        }
        try {
            return "en".equals(Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("zh", "en")));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
