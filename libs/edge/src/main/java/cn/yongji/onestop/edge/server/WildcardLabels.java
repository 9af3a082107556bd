package cn.yongji.onestop.edge.server;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A body has one type: what is sent under a range of types ({@code application/*}) is refused with 415 before the framework
 * reads the label, which takes a range for a mistake of ours.
 */
public final class WildcardLabels extends OncePerRequestFilter {
    private final Refusal refusal;

    /** Answers with a problem. */
    @FunctionalInterface
    public interface Refusal {
        void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException;
    }

    public WildcardLabels(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var label = request.getContentType();
        if (label != null && label.split(";", 2)[0].indexOf('*') >= 0) {
            refusal.answer(
                    request,
                    response,
                    Problem.of(
                            EdgeProblems.MEDIA_TYPE_UNSUPPORTED,
                            "Content-Type 不能含通配符，JSON 请求应为 application/json",
                            "Content-Type names one type, without a wildcard; JSON is sent as application/json"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
