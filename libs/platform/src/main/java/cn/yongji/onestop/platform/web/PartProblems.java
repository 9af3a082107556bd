package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Problem documents for the parts of a request that stand for themselves, as in an answer of status 207. */
public final class PartProblems {
    private final ProblemWriter writer;
    private final ThrownProblems problems;

    PartProblems(ProblemWriter writer, ThrownProblems problems) {
        this.writer = writer;
        this.problems = problems;
    }

    /** What a part's failure is answered with, were it a request of its own. */
    public Map<String, Object> of(RuntimeException thrown, HttpServletRequest request) {
        return writer.document(request, problems.of(thrown, request));
    }
}
