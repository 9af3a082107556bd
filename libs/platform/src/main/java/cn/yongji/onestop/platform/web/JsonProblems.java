package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.platform.web.json.RejectedInput;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where in the JSON a reader stumbled, and over what. */
final class JsonProblems {
    private static final int MOST_SHOWN = 60;

    private JsonProblems() {}

    static Problem of(JacksonException e) {
        return of(e, "");
    }

    /** @param at where the part stands that the reader was given */
    static Problem of(JacksonException e, String at) {
        var pointer = at + pointer(e.getPath());
        return switch (e) {
            case UnrecognizedPropertyException it -> unknown(pointer, it.getPropertyName());
            case RejectedInput it -> Problem.invalidBody(InputError.at(pointer, it.reason()));
            case InvalidTypeIdException _ ->
                error(pointer, "type-unknown", "类型标识未知或缺失", "The type is unknown or missing");
            case InvalidFormatException it -> format(pointer, it);
            case MismatchedInputException it -> mismatch(pointer, it.getTargetType());
            case ValueInstantiationException _ -> error(pointer, "invalid", "取值不符合要求", "The value is not acceptable");
            case StreamConstraintsException it ->
                malformed(it, "请求体超出允许的嵌套深度或长度", "Nested too deeply, or a part is too long");
            case InputCoercionException _ ->
                error(pointer, "number-out-of-range", "数值超出范围", "The number is out of range");
            case DatabindException _ -> error(pointer, "invalid", "取值不符合要求", "The value is not acceptable");
            default -> malformed(e, "请求体不是合法的 JSON", "The body is not valid JSON");
        };
    }

    static String pointer(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/');
            if (step.getPropertyName() == null) pointer.append(Math.max(step.getIndex(), 0));
            else pointer.append(BodyInspection.escaped(step.getPropertyName()));
        }
        return pointer.toString();
    }

    private static Problem unknown(String pointer, String name) {
        return Problem.invalidBody(unknownField(pointer, name));
    }

    static InputError unknownField(String pointer, String name) {
        return InputError.at(
                pointer, "unknown-field", "没有名为 " + shown(name) + " 的字段", "There is no field named " + shown(name));
    }

    private static Problem format(String pointer, InvalidFormatException e) {
        var target = e.getTargetType();
        if (target != null && target.isEnum()) {
            var allowed = Arrays.toString(target.getEnumConstants());
            return error(pointer, "not-one-of", "取值应为其中之一：" + allowed, "The value must be one of " + allowed);
        }
        return mismatch(pointer, target);
    }

    private static Problem mismatch(String pointer, @Nullable Class<?> target) {
        return error(
                pointer, "wrong-type", "类型不符，应为" + nameZh(target), "The type is wrong, it must be " + nameEn(target));
    }

    private static Problem malformed(JacksonException e, String zh, String en) {
        var place = e.getLocation();
        if (place == null || place.getLineNr() < 1) return Problem.of(PlatformProblems.JSON_MALFORMED, zh, en);
        return Problem.of(
                PlatformProblems.JSON_MALFORMED,
                "%s（第 %d 行第 %d 列附近）".formatted(zh, place.getLineNr(), place.getColumnNr()),
                "%s (near line %d column %d)".formatted(en, place.getLineNr(), place.getColumnNr()));
    }

    private static Problem error(String pointer, String code, String zh, String en) {
        return Problem.invalidBody(InputError.at(pointer, code, zh, en));
    }

    private static String nameZh(@Nullable Class<?> target) {
        return switch (kindOf(target)) {
            case "integer" -> "整数";
            case "number" -> "数字";
            case "boolean" -> "布尔值";
            case "string" -> "字符串";
            case "array" -> "数组";
            default -> "对象";
        };
    }

    private static String nameEn(@Nullable Class<?> target) {
        return switch (kindOf(target)) {
            case "integer" -> "an integer";
            case "number" -> "a number";
            case "boolean" -> "a boolean";
            case "string" -> "a string";
            case "array" -> "an array";
            default -> "an object";
        };
    }

    private static String kindOf(@Nullable Class<?> type) {
        if (type == null) return "object";
        if (type == boolean.class || type == Boolean.class) return "boolean";
        if (type == BigDecimal.class
                || type == double.class
                || type == Double.class
                || type.getSimpleName().equals("Yuan")) {
            return "number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return "integer";
        if (type.isArray() || Collection.class.isAssignableFrom(type)) return "array";
        if (Map.class.isAssignableFrom(type)) return "object";
        if (type.isEnum()
                || CharSequence.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type)
                || type.getName().startsWith("java.")
                || type.getName().startsWith("cn.yongji.onestop.kernel.id.")) {
            return "string";
        }
        return "object";
    }

    private static String shown(String name) {
        return name.length() <= MOST_SHOWN ? name : name.substring(0, MOST_SHOWN) + "…";
    }
}
