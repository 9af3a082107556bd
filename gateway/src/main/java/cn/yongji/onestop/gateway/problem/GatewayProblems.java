package cn.yongji.onestop.gateway.problem;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that only the gateway answers with. */
public final class GatewayProblems {
    public static final ProblemType REQUEST_TIMEOUT =
            new ProblemType("request-timeout", 408, "请求发送过慢", "The request arrived too slowly");
    public static final ProblemType HEADERS_TOO_LARGE =
            new ProblemType("headers-too-large", 431, "请求头过大", "The headers are too large");
    public static final ProblemType ANSWER_BROKEN =
            new ProblemType("answer-broken", 502, "服务中断了应答", "The service broke off its answer");
    public static final ProblemType SERVICE_UNAVAILABLE =
            new ProblemType("service-unavailable", 503, "服务暂时不可用", "The service is unavailable");
    public static final ProblemType SERVICE_TIMEOUT =
            new ProblemType("service-timeout", 504, "服务未在时限内应答", "The service did not answer in time");

    private GatewayProblems() {}

    /** What can be said where only the status is known, which the web server or the framework chose. */
    static Problem ofStatus(int status) {
        return status < 500
                ? Problem.of(kindOf(status), "请对照接口文档检查请求。", "Compare the request with the API document.")
                : Problem.of(
                        kindOf(status),
                        "已记录，请凭 traceId 联系运维人员。",
                        "It has been logged; quote the traceId when you report it.");
    }

    private static ProblemType kindOf(int status) {
        return switch (status) {
            case 401 -> EdgeProblems.TOKEN_MISSING;
            case 403 -> EdgeProblems.ROLE_NOT_ALLOWED;
            case 404 -> EdgeProblems.PATH_UNKNOWN;
            case 405 -> EdgeProblems.METHOD_NOT_ALLOWED;
            case 406 -> EdgeProblems.NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 413 -> EdgeProblems.TOO_LARGE;
            case 415 -> EdgeProblems.MEDIA_TYPE_UNSUPPORTED;
            case 429 -> EdgeProblems.RATE_LIMITED;
            case 431 -> HEADERS_TOO_LARGE;
            case 502 -> ANSWER_BROKEN;
            case 503 -> SERVICE_UNAVAILABLE;
            case 504 -> SERVICE_TIMEOUT;
            default -> status < 500 ? EdgeProblems.REQUEST_REJECTED : EdgeProblems.INTERNAL_FAULT;
        };
    }
}
