package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.InputError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bean Validation of a body, with JSON Pointers and both languages, and the look-up of what it names. */
final class BodyConstraints {
    private final Validator validator;
    private final MessageInterpolator messages;

    private final CodeCheck codes;

    BodyConstraints(ValidatorFactory factory, CodeCheck codes) {
        this.codes = codes;
        this.validator = factory.getValidator();
        this.messages = factory.getMessageInterpolator();
    }

    /** What is wrong with one record; those inside it are checked when they are come to, whether marked or not. */
    List<InputError> check(String at, Record fields) {
        if (!validator.getConstraintsForClass(fields.getClass()).isBeanConstrained()) return List.of();
        return validator.validate(fields).stream()
                .map(it -> error(at, it))
                .sorted(Comparator.comparing(InputError::pointer).thenComparing(InputError::code))
                .toList();
    }

    /** What is wrong with one component of a record that cannot be made, because another one cannot be read. */
    List<InputError> check(String at, Class<?> type, String component, @Nullable Object value) {
        var constrained = validator.getConstraintsForClass(type).getConstraintsForProperty(component);
        if (constrained == null) return List.of();
        return validator.validateValue(type, component, value).stream()
                .map(it -> error(at, it))
                .sorted(Comparator.comparing(InputError::pointer).thenComparing(InputError::code))
                .toList();
    }

    /** What is wrong with a code that has to be one of the catalogue. */
    Optional<InputError> check(String at, Known known, Object code) {
        return codes.check(at, known.value(), code.toString());
    }

    private InputError error(String at, ConstraintViolation<?> violation) {
        var words = ConstraintWords.of(violation, messages);
        return InputError.at(
                at + pointer(violation.getPropertyPath()),
                code(violation.getConstraintDescriptor()),
                words.zh(),
                words.en());
    }

    static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) pointer.append('/').append(node.getIndex());
            if (node.getKey() != null)
                pointer.append('/').append(BodyInspection.escaped(String.valueOf(node.getKey())));
            var name = node.getName();
            if (name != null && !name.startsWith("<")) pointer.append('/').append(BodyInspection.escaped(name));
        }
        return pointer.toString();
    }

    /** {@code NotBlank} becomes {@code not-blank}. */
    static String code(ConstraintDescriptor<?> descriptor) {
        var name = descriptor.getAnnotation().annotationType().getSimpleName();
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
