package cn.yongji.onestop.gateway.problem;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.RefusedByServer;

/** What the gateway says to a request that Tomcat refuses before any of our code sees it. */
public final class GatewayConnectorProblems extends RefusedByServer {
    @Override
    protected Problem problemOf(int status) {
        return GatewayProblems.ofStatus(status);
    }
}
