package cn.yongji.onestop.edge.problem;

import cn.yongji.onestop.edge.language.Language;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;

/**
 * What Tomcat itself refuses (a request line or header that is no HTTP) never reaches Spring. It is answered with a
 * problem document as well, without the page and the version of the server. Tomcat makes it by its name.
 */
public abstract class RefusedByServer extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedByServer.class);
    private static final int FIRST_ERROR = 400;
    private static final String TRACE = "traceId";
    private static final Pattern UNSAFE = Pattern.compile("[^!-~]|[\"\\\\]");

    protected RefusedByServer() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    /** Lets these refusals be answered by such a valve. */
    public static void answerWith(Class<? extends RefusedByServer> valve, Context context) {
        if (context.getParent() instanceof StandardHost host) host.setErrorReportValveClass(valve.getName());
    }

    /** What is said where only the status is known. */
    protected abstract Problem problemOf(int status);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        var language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) writer.write(document(told(status), status, language, request, noted(status, request)));
            response.finishResponse();
        } catch (IOException | IllegalStateException _) {
            // There is nobody left to tell.
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    // The usual reason: an address whose Chinese was not encoded.
    private Problem told(int status) {
        return status == FIRST_ERROR
                ? Problem.of(
                        EdgeProblems.REQUEST_REJECTED,
                        "请求行或请求头不符合 HTTP 规范；地址中的汉字和特殊字符须按 UTF-8 作百分号编码",
                        "The request line or a header is no proper HTTP; percent-encode, as UTF-8, what is not plain"
                                + " in an address")
                : problemOf(status);
    }

    /** There is no trace yet that could find this in the logs, so it gets an identity of its own. */
    private static String noted(int status, Request request) {
        var id = UUID.randomUUID().toString().replace("-", "");
        try (var _ = MDC.putCloseable(TRACE, id)) {
            LOG.info("refused by the server with {}: {} {}", status, request.getMethod(), instance(request));
        }
        return id;
    }

    /** What was asked for, as far as it could be read. */
    private static String instance(Request request) {
        var address = request.getRequestURI();
        return address == null ? "" : UNSAFE.matcher(address).replaceAll("");
    }

    // By hand: there is no bean here that could write it.
    private static String document(Problem problem, int status, Language language, Request request, String traceId) {
        return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"instance\":\"%s\",\"traceId\":\"%s\"}"
                .formatted(
                        problem.type().uri(),
                        problem.type().title(language),
                        status,
                        problem.detail(language),
                        instance(request),
                        traceId);
    }
}
