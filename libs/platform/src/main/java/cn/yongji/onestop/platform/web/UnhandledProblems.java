package cn.yongji.onestop.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong before or after the controllers: answered as a problem document as well. */
@Hidden
@Controller
final class UnhandledProblems implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(UnhandledProblems.class);

    private final ProblemWriter writer;

    UnhandledProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @OpenToAnyone(because = "it only says what went wrong with the request that led here")
    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, problemOf(request));
    }

    private static Problem problemOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            if (thrown instanceof ProblemException it) return it.problem();
            LOG.error("fault in {}", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer it ? it : 404;
        return StatusProblems.of(status);
    }
}
