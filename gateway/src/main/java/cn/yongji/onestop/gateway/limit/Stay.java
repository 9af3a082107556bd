package cn.yongji.onestop.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How long a request holds on to what it needs, and how dear it is to its service. */
public enum Stay {
    /** A live stream: minutes. */
    STREAM,
    /** A read that asks to be kept waiting for news: half a minute. */
    LONG_POLL,
    /** A file on its way in: as long as the client takes. */
    UPLOAD,
    /**
     * What costs a service seconds of work: printing, checking a whole catalogue or ledger, handing out a whole log, counting all
     * ledgers, putting an upload together, many results at once.
     */
    DEAR,
    /** Everything else. */
    SHORT;

    private static final List<PathPattern> STREAMS = patterns("/v1/ledgers/{projectId}/stream", "/v1/board/stream");
    private static final List<PathPattern> UPLOADS = patterns(
            "/v1/materials/**", "/v1/projects/{projectId}/materials/**", "/v1/uploads/{uploadId}/parts/{number}");
    private static final List<PathPattern> WORK = patterns(
            "/v1/projects/{projectId}/plan/pdf",
            "/v1/catalogue/drafts/{version}/findings",
            "/v1/catalogue/drafts/{version}/simulations",
            "/v1/catalogue/drafts/{version}/publication",
            "/v1/uploads/{uploadId}/completion",
            "/v1/departments/{department}/results",
            "/v1/ledgers/{projectId}/verification",
            "/v1/ledgers/{projectId}/export",
            "/v1/ledgers/{projectId}/entries/{index}/receipt",
            "/v1/log/export",
            "/v1/log/verification",
            "/v1/reports/{table}",
            "/v1/reports/{table}/csv");

    public static Stay of(HttpServletRequest request) {
        var path = PathContainer.parsePath(request.getRequestURI());
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads && matches(STREAMS, path)) return STREAM;
        if (matches(WORK, path)) return DEAR;
        if (reads) return waits(request) ? LONG_POLL : SHORT;
        return isUpload(path) ? UPLOAD : SHORT;
    }

    /** Whether bodies of that address are files. */
    public static boolean isUpload(PathContainer path) {
        return matches(UPLOADS, path);
    }

    /** Whether what happens to it says nothing of the other operations of its service: it takes its time. */
    public boolean isDear() {
        return this == DEAR || this == UPLOAD;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean waits(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && (query.startsWith("wait=") || query.contains("&wait="));
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static List<PathPattern> patterns(String... written) {
        return List.of(written).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
