package cn.yongji.onestop.gateway.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/** Requests that Tomcat refuses before any of our code sees them (malformed lines, illegal headers) get a problem document as well. */
public class RefusedByServer extends ErrorReportValve {
    public RefusedByServer() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var kind = ProblemKind.of(status);
        var english = Problems.prefersEnglish(request.getHeader("Accept-Language"));
        var body = """
            {"type":"%s","title":"%s","status":%d,"detail":"%s","instance":""}\
            """.formatted(
                kind.type(), kind.title().in(english), status, kind.detail().in(english));
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
