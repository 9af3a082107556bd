package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Problems of HTTP itself: an address, a method or a media type that is not there, and what else the framework turns away. */
final class ProtocolProblems {
    private ProtocolProblems() {}

    static Optional<Problem> of(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case NoResourceFoundException _, NoHandlerFoundException _ ->
                        Problem.of(EdgeProblems.PATH_UNKNOWN, "没有这个地址", "There is nothing at this address");
                    case HttpRequestMethodNotSupportedException it -> methodNotAllowed(it);
                    case HttpMediaTypeNotSupportedException _,
                            InvalidMediaTypeException _,
                            InvalidMimeTypeException _ ->
                        Problem.of(
                                EdgeProblems.MEDIA_TYPE_UNSUPPORTED,
                                "请检查 Content-Type，JSON 请求应为 application/json",
                                "Check the Content-Type; JSON is sent as application/json");
                    case HttpMediaTypeNotAcceptableException _ ->
                        Problem.of(
                                EdgeProblems.NOT_ACCEPTABLE,
                                "请检查 Accept，此地址答复 JSON",
                                "Check the Accept header; this address answers with JSON");
                    case InvalidParameterException _ ->
                        Problem.of(
                                EdgeProblems.PARAMETER_INVALID,
                                "地址中的参数编码有误，应为 UTF-8 的百分号编码",
                                "A parameter in the address is not UTF-8, percent-encoded");
                    case AsyncRequestTimeoutException _ ->
                        Problem.of(PlatformProblems.BUSY, "请稍后重试", "Try again shortly");
                    case ErrorResponse it
                    when it.getStatusCode().is4xxClientError() ->
                        Problem.of(EdgeProblems.REQUEST_REJECTED, "请求不符合要求", "The request is not acceptable");
                    default -> null;
                });
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException e) {
        var supported =
                Optional.ofNullable(e.getSupportedMethods()).map(List::of).orElse(List.of());
        var allow = String.join(", ", supported);
        return Problem.of(EdgeProblems.METHOD_NOT_ALLOWED, "此地址支持的方法：" + allow, "This address supports " + allow)
                .withHeader(HttpHeaders.ALLOW, allow);
    }
}
