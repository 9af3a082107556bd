package cn.yongji.onestop.gateway.problem;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers a request with a problem document, and remembers what was said for the case that the web server throws it away. */
@Component
public class ProblemAnswers {
    private static final String TOLD = ProblemAnswers.class.getName();

    private final ProblemWriter writer;

    ProblemAnswers(ProblemWriter writer) {
        this.writer = writer;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        request.setAttribute(TOLD, problem);
        writer.write(request, response, problem);
    }

    /** Answers for an error page: with what was told before it, if that has the status, or with what the status says. */
    void answer(HttpServletRequest request, HttpServletResponse response, int status, String instance)
            throws IOException {
        var problem = told(request)
                .filter(it -> it.type().status() == status)
                .orElseGet(() -> GatewayProblems.ofStatus(status));
        writer.write(request, response, problem, status, instance);
    }

    private static Optional<Problem> told(HttpServletRequest request) {
        return request.getAttribute(TOLD) instanceof Problem told ? Optional.of(told) : Optional.empty();
    }
}
