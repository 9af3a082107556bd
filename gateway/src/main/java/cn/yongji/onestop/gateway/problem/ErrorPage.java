package cn.yongji.onestop.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever the framework refuses or nobody caught ends here, as a problem document without a word about our insides. */
@Controller
class ErrorPage implements ErrorController {
    private final ProblemAnswers problems;

    ErrorPage(ProblemAnswers problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // An answer broken off half-way: the server closes the connection, nothing may be appended to it.
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // Called directly there is no error: the page does not exist.
        var status = code instanceof Integer known ? known : 404;
        var instance = path instanceof String original ? original : request.getRequestURI();
        problems.answer(request, response, status, instance);
    }
}
