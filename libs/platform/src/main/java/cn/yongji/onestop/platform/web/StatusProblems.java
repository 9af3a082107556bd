package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;

/** The problem for a bare HTTP status, where nothing better is known. */
public final class StatusProblems {
    private StatusProblems() {}

    public static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.of(EdgeProblems.TOKEN_MISSING, "请先登录", "Send an access token");
            case 403 -> Problem.of(EdgeProblems.ROLE_NOT_ALLOWED, "无权进行此操作", "This is not allowed");
            case 404 -> Problem.of(EdgeProblems.PATH_UNKNOWN, "没有这个地址", "There is nothing at this address");
            case 405 -> Problem.of(EdgeProblems.METHOD_NOT_ALLOWED, "不支持该方法", "The method is not supported");
            case 406 -> Problem.of(EdgeProblems.NOT_ACCEPTABLE, "请检查 Accept", "Check the Accept header");
            case 413 -> Problem.of(EdgeProblems.TOO_LARGE, "内容过大", "The content is too large");
            case 415 -> Problem.of(EdgeProblems.MEDIA_TYPE_UNSUPPORTED, "请检查 Content-Type", "Check the Content-Type");
            default ->
                status < 500
                        ? Problem.of(EdgeProblems.REQUEST_REJECTED, "请求无法理解", "The request cannot be understood")
                        : Problem.of(
                                EdgeProblems.INTERNAL_FAULT,
                                "已记录，请凭 traceId 联系运维人员",
                                "It has been logged; quote the traceId when you report it");
        };
    }
}
