package cn.yongji.onestop.gateway.board;

import cn.yongji.onestop.gateway.apipage.LoginEndpoints;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/** The page of the board runs its own script and talks to us and to the issuer, nothing else. */
@Component
@Order(BoardContentPolicy.AFTER_WHAT_HOLDS_FOR_ALL)
class BoardContentPolicy implements HeaderWriter {
    static final int AFTER_WHAT_HOLDS_FOR_ALL = 1;

    private final String policy;

    BoardContentPolicy(LoginEndpoints login) {
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; worker-src 'self';"
                + " connect-src 'self' "
                + login.origins()
                + "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith("/board/")) response.setHeader("Content-Security-Policy", policy);
    }
}
