package cn.yongji.onestop.edge.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Hears of every answer that says: you may not, or: you may not know. It neither throws nor waits. */
@FunctionalInterface
public interface RefusalWatch {
    RefusalWatch NOBODY = (_, _, _) -> {};

    void refused(HttpServletRequest request, Problem problem, int status);
}
