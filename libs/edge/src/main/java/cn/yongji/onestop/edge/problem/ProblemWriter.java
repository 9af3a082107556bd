package cn.yongji.onestop.edge.problem;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.edge.trace.TraceIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents, in the language that the client prefers; with {@link RefusedByServer} the only one that knows their shape. */
public final class ProblemWriter {
    private static final String MEDIA_TYPE = "application/problem+json;charset=UTF-8";

    private static final int FORBIDDEN = 403;

    private final JsonMapper json;
    private final TraceIds traces;
    private final RefusalWatch watch;

    public ProblemWriter(JsonMapper json, TraceIds traces, RefusalWatch watch) {
        this.json = json;
        this.traces = traces;
        this.watch = watch;
    }

    /** Answers with the problem, unless the answer is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        write(request, response, problem, problem.type().status(), request.getRequestURI());
    }

    /** Answers with the problem where the web server has settled already on the status, and on what was asked for. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, Problem problem, int status, String instance)
            throws IOException {
        if (response.isCommitted()) return;
        watch(request, problem, status);
        var language = languageOf(request);
        var body = json.writeValueAsBytes(document(request, problem, language, status, instance));
        response.resetBuffer();
        response.setStatus(status);
        problem.headers().forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** The members of the document, for an answer of which it is a part. */
    public Map<String, Object> document(HttpServletRequest request, Problem problem) {
        var status = problem.type().status();
        watch(request, problem, status);
        return document(request, problem, languageOf(request), status, request.getRequestURI());
    }

    private void watch(HttpServletRequest request, Problem problem, int status) {
        if (status == FORBIDDEN || problem.hides()) watch.refused(request, problem, status);
    }

    private Map<String, Object> document(
            HttpServletRequest request, Problem problem, Language language, int status, String instance) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", problem.type().uri());
        document.put("title", problem.type().title(language));
        document.put("status", status);
        document.put("detail", problem.detail(language));
        document.put("instance", instance);
        problem.facts().forEach(document::putIfAbsent);
        if (!problem.errors().isEmpty()) document.put("errors", errors(problem, language));
        traces.traceId(request).ifPresent(id -> document.put("traceId", id));
        return document;
    }

    private static Language languageOf(HttpServletRequest request) {
        return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static List<Map<String, String>> errors(Problem problem, Language language) {
        return problem.errors().stream().map(it -> error(it, language)).toList();
    }

    private static Map<String, String> error(InputError error, Language language) {
        var entry = new LinkedHashMap<String, String>();
        if (error.pointer() != null) entry.put("pointer", error.pointer());
        if (error.parameter() != null) entry.put("parameter", error.parameter());
        entry.put("code", error.code());
        entry.put("message", language.pick(error.zh(), error.en()));
        return entry;
    }
}
