package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the connector itself refuses (a request line or header that is no HTTP) never reaches Spring. It is answered as a
 * problem document as well, without the page and the version of the server. Tomcat makes it by its name.
 */
public final class ConnectorProblems extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    public ConnectorProblems() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) write(writer, StatusProblems.of(status), status);
            response.finishResponse();
        } catch (IOException | IllegalStateException _) {
            // The connection is gone; there is nobody left to tell.
        }
    }

    private static void write(PrintWriter writer, Problem problem, int status) {
        var type = problem.type();
        writer.write(String.format(
                Locale.ROOT,
                "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}",
                type.uri(),
                type.titleZh(),
                status,
                problem.detailZh()));
    }
}
