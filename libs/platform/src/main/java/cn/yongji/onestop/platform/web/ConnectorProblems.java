package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.RefusedByServer;

/** What a service says to a request that Tomcat itself refuses. */
public final class ConnectorProblems extends RefusedByServer {
    @Override
    protected Problem problemOf(int status) {
        return StatusProblems.of(status);
    }
}
