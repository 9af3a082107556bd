package cn.yongji.onestop.edge.problem;

import cn.yongji.onestop.edge.language.Language;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What Tomcat itself refuses (a request line or header that is no HTTP) never reaches Spring. It is answered with a
 * problem document as well, without the page and the version of the server. Tomcat makes it by its name.
 */
public abstract class RefusedByServer extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

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
            if (writer != null) writer.write(document(problemOf(status), status, language));
            response.finishResponse();
        } catch (IOException | IllegalStateException _) {
            // There is nobody left to tell.
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    // By hand: there is no bean here that could write it.
    private static String document(Problem problem, int status, Language language) {
        return "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"instance\":\"\"}"
                .formatted(problem.type().uri(), problem.type().title(language), status, problem.detail(language));
    }
}
