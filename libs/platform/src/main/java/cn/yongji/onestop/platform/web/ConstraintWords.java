package cn.yongji.onestop.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a broken constraint is told as, to people. The sentences that come with Bean Validation speak of regular expressions,
 * and of the number of a text where its length is meant.
 *
 * @param zh in Chinese
 * @param en in English
 */
record ConstraintWords(String zh, String en) {
    /** Between the two languages of a message that a constraint brings itself. */
    private static final String BETWEEN = " / ";

    static ConstraintWords of(ConstraintViolation<?> violation, MessageInterpolator messages) {
        var template = violation.getMessageTemplate();
        var between = template.indexOf(BETWEEN);
        if (between > 0)
            return new ConstraintWords(template.substring(0, between), template.substring(between + BETWEEN.length()));
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        return switch (constraint) {
            case Size size -> ofSize(size, violation.getInvalidValue());
            case Digits digits -> ofDigits(digits);
            case Pattern _ -> new ConstraintWords("格式不符合要求", "it is not written as expected");
            default ->
                new ConstraintWords(
                        interpolated(violation, messages, Locale.SIMPLIFIED_CHINESE),
                        interpolated(violation, messages, Locale.ROOT));
        };
    }

    private static ConstraintWords ofSize(Size size, @Nullable Object value) {
        return value instanceof CharSequence text
                ? bounded(size, "长度", "个字", text.length(), "characters")
                : bounded(size, "数量", "项", counted(value), "items");
    }

    private static ConstraintWords bounded(Size size, String what, String unit, int now, String units) {
        var present = "，现为 " + now + " " + unit;
        if (size.max() == Integer.MAX_VALUE) {
            return new ConstraintWords(
                    "%s至少为 %d %s".formatted(what, size.min(), unit) + present,
                    "it needs at least %d %s, there are %d".formatted(size.min(), units, now));
        }
        if (size.min() == 0) {
            return new ConstraintWords(
                    "%s不能超过 %d %s".formatted(what, size.max(), unit) + present,
                    "it may have at most %d %s, there are %d".formatted(size.max(), units, now));
        }
        return new ConstraintWords(
                "%s应为 %d 至 %d %s".formatted(what, size.min(), size.max(), unit) + present,
                "it needs %d to %d %s, there are %d".formatted(size.min(), size.max(), units, now));
    }

    private static int counted(@Nullable Object value) {
        return switch (value) {
            case Collection<?> items -> items.size();
            case Map<?, ?> members -> members.size();
            case null, default -> 0;
        };
    }

    private static ConstraintWords ofDigits(Digits digits) {
        return new ConstraintWords(
                "整数部分最多 %d 位，小数最多 %d 位".formatted(digits.integer(), digits.fraction()),
                "it may have at most %d digits, and %d behind the point"
                        .formatted(digits.integer(), digits.fraction()));
    }

    private static String interpolated(ConstraintViolation<?> violation, MessageInterpolator messages, Locale locale) {
        return messages.interpolate(violation.getMessageTemplate(), new Values(violation), locale);
    }

    private record Values(ConstraintViolation<?> violation) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
