package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.aggregate.AggregateBusy;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.IdempotencyKeyReused;
import cn.yongji.onestop.platform.aggregate.NoSuchAggregate;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Says which problem something thrown stands for. What it does not know is a fault, and is logged here, once. */
final class ThrownProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ThrownProblems.class);

    private final BodyFindings findings;

    ThrownProblems(BodyFindings findings) {
        this.findings = findings;
    }

    Problem of(Throwable thrown, HttpServletRequest request) {
        return ours(thrown)
                .or(() -> body(thrown, request))
                .or(() -> parameter(thrown))
                .or(() -> protocol(thrown))
                .or(() -> unavailable(thrown))
                .orElseGet(() -> fault(thrown, request));
    }

    private static Optional<Problem> ours(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case ProblemException it -> it.problem();
                    case NoSuchAggregate _ -> Problem.notFound();
                    case IdempotencyKeyReused _ ->
                        Problem.of(
                                PlatformProblems.IDEMPOTENCY_KEY_REUSED,
                                "同一 Idempotency-Key 已用于内容不同的请求；新请求请换新的标识",
                                "The same key came with another request before; a new request needs a new key");
                    case AggregateExists _ ->
                        Problem.of(PlatformProblems.ALREADY_EXISTS, "相同标识的内容已存在", "There is one with this identity");
                    case AggregateBusy _ ->
                        Problem.of(PlatformProblems.BUSY, "请稍后以相同内容重试", "Send the same request again shortly")
                                .withHeader(HttpHeaders.RETRY_AFTER, "1");
                    default -> null;
                });
    }

    private Optional<Problem> body(Throwable thrown, HttpServletRequest request) {
        return Optional.ofNullable(
                switch (thrown) {
                    case HttpMessageNotReadableException it -> unreadable(it, request);
                    case JacksonException it -> ofJson(it, request);
                    case MethodArgumentNotValidException it -> notValid(it);
                    case MaxUploadSizeExceededException it -> uploadTooLarge(it.getMaxUploadSize());
                    case MissingServletRequestPartException it -> missing(it.getRequestPartName(), "part-missing");
                    case MultipartException it -> multipart(it);
                    case IOException _ -> brokenOff();
                    default -> null;
                });
    }

    private static Optional<Problem> parameter(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case MissingRequestHeaderException it -> missing(it.getHeaderName(), "header-missing");
                    case MissingServletRequestParameterException it ->
                        missing(it.getParameterName(), "parameter-missing");
                    case MethodArgumentTypeMismatchException it -> mismatch(it);
                    case HandlerMethodValidationException it -> parametersNotValid(it);
                    case ConstraintViolationException it -> violations(it);
                    default -> null;
                });
    }

    private static Optional<Problem> protocol(Throwable thrown) {
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
                        Problem.of(EdgeProblems.PARAMETER_INVALID, "参数编码有误", "The encoding of a parameter is wrong");
                    case AsyncRequestTimeoutException _ ->
                        Problem.of(PlatformProblems.BUSY, "请稍后重试", "Try again shortly");
                    case ErrorResponse it
                    when it.getStatusCode().is4xxClientError() ->
                        Problem.of(EdgeProblems.REQUEST_REJECTED, "请求不符合要求", "The request is not acceptable");
                    default -> null;
                });
    }

    private static Optional<Problem> unavailable(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case MongoTimeoutException _,
                            MongoSocketException _,
                            MongoNotPrimaryException _,
                            MongoNodeIsRecoveringException _ -> {
                        LOG.warn("database unavailable: {}", thrown.toString());
                        yield Problem.of(
                                        PlatformProblems.DATABASE_UNAVAILABLE,
                                        "请稍后以相同内容重试",
                                        "Send the same request again shortly")
                                .withHeader(HttpHeaders.RETRY_AFTER, "5");
                    }
                    default -> null;
                });
    }

    private static Problem fault(Throwable thrown, HttpServletRequest request) {
        LOG.error("fault in {} {}", request.getMethod(), request.getRequestURI(), thrown);
        return Problem.of(
                EdgeProblems.INTERNAL_FAULT,
                "已记录，请凭 traceId 联系运维人员",
                "It has been logged; quote the traceId when you report it");
    }

    private Problem unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException it) return it.problem();
            if (cause instanceof JacksonException it) return ofJson(it, request);
            if (cause instanceof IOException) {
                return brokenOff();
            }
        }
        return noBody();
    }

    static Problem noBody() {
        return Problem.invalidBody(InputError.at("", "required", "缺少请求体", "There is no body"));
    }

    // The reader stopped at the first value it could not take; everything else that is wrong is told with it.
    private Problem ofJson(JacksonException e, HttpServletRequest request) {
        var first = JsonProblems.of(e);
        if (!(e instanceof DatabindException) || first.errors().isEmpty()) return first;
        var found = SentBody.of(request).map(findings::of).orElse(List.of());
        var all = new ArrayList<>(found);
        var told = found.stream().map(InputError::pointer).toList();
        first.errors().stream().filter(it -> !told.contains(it.pointer())).forEach(all::add);
        return Problem.invalid(first.type(), all);
    }

    private static Problem notValid(MethodArgumentNotValidException e) {
        var errors = e.getBindingResult().getFieldErrors().stream()
                .map(it -> {
                    var message = Optional.ofNullable(it.getDefaultMessage()).orElse("invalid");
                    return InputError.at("/" + it.getField().replace('.', '/'), "invalid", message, message);
                })
                .toList();
        return Problem.invalid(EdgeProblems.REQUEST_INVALID, errors);
    }

    private static Problem brokenOff() {
        return Problem.of(EdgeProblems.REQUEST_REJECTED, "请求未完整到达", "The request did not arrive completely");
    }

    private static Problem uploadTooLarge(long limit) {
        var problem = Problem.of(EdgeProblems.TOO_LARGE, "上传的文件超出大小限制", "The upload is over the limit");
        if (limit <= 0) return problem;
        return Problem.of(
                EdgeProblems.TOO_LARGE,
                "上传的文件最大 " + limit + " 字节",
                "An upload has at most " + limit + " bytes",
                "limitBytes",
                limit);
    }

    private static Problem multipart(MultipartException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            var name = cause.getClass().getSimpleName();
            if (name.contains("SizeLimit") || name.contains("SizeException")) return uploadTooLarge(-1);
        }
        return Problem.of(
                EdgeProblems.UPLOAD_BROKEN,
                "上传中断或 multipart 格式有误，请重新上传",
                "The upload broke off, or is no valid multipart; send it again");
    }

    private static Problem missing(String name, String code) {
        return Problem.invalidParameter(InputError.in(name, code, "缺少 " + name, name + " is missing"));
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedParameter it) {
                return Problem.invalidParameter(InputError.in(e.getName(), it.reason()));
            }
            if (cause instanceof ConversionFailedException it
                    && it.getTargetType().getType().isEnum()) break;
        }
        return wrongType(e.getName());
    }

    static Problem wrongType(String name) {
        return Problem.invalidParameter(
                InputError.in(name, "wrong-type", name + " 的取值不符合要求", "The value of " + name + " is not acceptable"));
    }

    private static Problem parametersNotValid(HandlerMethodValidationException e) {
        var errors = new ArrayList<InputError>();
        for (var result : e.getParameterValidationResults()) {
            var name = Optional.ofNullable(result.getMethodParameter().getParameterName())
                    .orElse("parameter");
            for (var error : result.getResolvableErrors()) {
                var message = name + ": "
                        + Optional.ofNullable(error.getDefaultMessage()).orElse("invalid");
                errors.add(InputError.in(name, "invalid", message, message));
            }
        }
        return Problem.invalid(EdgeProblems.PARAMETER_INVALID, errors);
    }

    private static Problem violations(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream()
                .map(it -> InputError.at(
                        BodyConstraints.pointer(it.getPropertyPath()),
                        BodyConstraints.code(it.getConstraintDescriptor()),
                        it.getMessage(),
                        it.getMessage()))
                .toList();
        return Problem.invalid(EdgeProblems.REQUEST_INVALID, errors);
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException e) {
        var supported =
                Optional.ofNullable(e.getSupportedMethods()).map(List::of).orElse(List.of());
        var allow = String.join(", ", supported);
        return Problem.of(EdgeProblems.METHOD_NOT_ALLOWED, "此地址支持的方法：" + allow, "This address supports " + allow)
                .withHeader(HttpHeaders.ALLOW, allow);
    }
}
