package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** What is wrong with a body that could not be read or was not taken. */
final class BodyProblems {
    private final BodyFindings findings;

    BodyProblems(BodyFindings findings) {
        this.findings = findings;
    }

    Optional<Problem> of(Throwable thrown, HttpServletRequest request) {
        return Optional.ofNullable(
                switch (thrown) {
                    case HttpMessageNotReadableException it -> unreadable(it, request);
                    case JacksonException it -> ofJson(it, request);
                    case MethodArgumentNotValidException it -> notValid(it);
                    case IOException _ -> brokenOff();
                    default -> null;
                });
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

    static Problem unwanted() {
        return Problem.invalidBody(InputError.at(
                "",
                "body-unwanted",
                "此操作没有请求体，所发送的内容不会被采用",
                "The operation takes no body; what was sent would be lost"));
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
}
