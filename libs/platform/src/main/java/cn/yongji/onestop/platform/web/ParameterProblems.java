package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is wrong with a parameter or header that is missing or was not taken. */
final class ParameterProblems {
    private ParameterProblems() {}

    static Optional<Problem> of(Throwable thrown) {
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

    static Problem missing(String name, String code) {
        return Problem.invalidParameter(InputError.in(name, code, "缺少 " + name, name + " is missing"));
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RejectedParameter it) {
                return Problem.invalidParameter(InputError.in(e.getName(), it.reason()));
            }
        }
        return e.getRequiredType() == null ? wrongType(e.getName()) : wrongType(e.getName(), e.getRequiredType());
    }

    static Problem wrongType(String name, Class<?> wanted) {
        if (wanted.isEnum()) {
            var choices = Arrays.stream(wanted.getEnumConstants())
                    .map(String::valueOf)
                    .toList();
            return wrongType(
                    name, "应为其中之一：" + String.join("、", choices), "must be one of " + String.join(", ", choices));
        }
        if (wanted == boolean.class || wanted == Boolean.class)
            return wrongType(name, "应为 true 或 false", "must be true or false");
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted))
            return wrongType(name, "应为整数", "must be an integer");
        return wrongType(name);
    }

    private static Problem wrongType(String name, String zh, String en) {
        return Problem.invalidParameter(InputError.in(name, "wrong-type", name + " " + zh, name + " " + en));
    }

    private static Problem wrongType(String name) {
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
}
