package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers everything that goes wrong in a controller, or on the way to it, with a problem document. */
@RestControllerAdvice
final class ProblemAdvice {
    private final ProblemWriter writer;
    private final ThrownProblems problems;

    ProblemAdvice(ProblemWriter writer, ThrownProblems problems) {
        this.writer = writer;
        this.problems = problems;
    }

    @ExceptionHandler
    void handle(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // The client went away in the middle of an answer: there is nobody left to tell.
        if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) return;
        writer.write(request, response, problems.of(thrown, request));
    }
}
