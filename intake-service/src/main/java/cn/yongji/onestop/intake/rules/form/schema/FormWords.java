package cn.yongji.onestop.intake.rules.form.schema;

import com.networknt.schema.Error;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a rule of the form that is not met is told as, to people: by the title that stands beside the field, never by the
 * words of JSON Schema.
 *
 * @param zh in Chinese
 * @param en in English
 */
record FormWords(String zh, String en) {
    private static final Map<String, FormWords> TYPES = Map.of(
            "string", new FormWords("文字", "a text"),
            "boolean", new FormWords("是或否", "true or false"),
            "integer", new FormWords("整数", "an integer"),
            "number", new FormWords("数字", "a number"),
            "object", new FormWords("一组字段", "an object"),
            "array", new FormWords("一个列表", "a list"));

    static FormWords missing(FieldTitle field) {
        return new FormWords("请填写" + field.zh(), "Fill in " + field.en());
    }

    static FormWords of(Error error, FieldTitle field) {
        var rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" ->
                new FormWords("申请表没有名为 " + field.en() + " 的字段", "The form has no field named " + field.en());
            case "maxLength" ->
                new FormWords(
                        "%s长度不能超过 %s 个字，现为 %d 个字".formatted(field.zh(), rule.asString(), length(error)),
                        "%s may have at most %s characters, there are %d"
                                .formatted(field.en(), rule.asString(), length(error)));
            case "enum" ->
                new FormWords(
                        field.zh() + "应为其中之一：" + listed(rule, "、"),
                        field.en() + " must be one of " + listed(rule, ", "));
            case "type" -> ofType(rule, field);
            case "const" -> new FormWords("须勾选" + field.zh(), field.en() + " must be " + rule);
            case "pattern" -> telephone(field);
            default -> new FormWords(field.zh() + "填写不符合要求", field.en() + " is not filled in as expected");
        };
    }

    static FormWords telephone(FieldTitle field) {
        return new FormWords(
                field.zh() + "应为电话号码，如 13800000000、0359-8021234、0359-8021234 转 801 或 400-123-4567",
                field.en() + " must be a telephone number such as 13800000000, 0359-8021234, 0359-8021234 ext. 801 or"
                        + " 400-123-4567");
    }

    static FormWords mobile(FieldTitle field) {
        return new FormWords(
                field.zh() + "应为 11 位手机号，如 13800000000", field.en() + " must be a mobile number such as 13800000000");
    }

    private static FormWords ofType(JsonNode rule, FieldTitle field) {
        var type = TYPES.getOrDefault(rule.asString(), new FormWords("另一种类型的值", "of another type"));
        return new FormWords(field.zh() + "应为" + type.zh(), field.en() + " must be " + type.en());
    }

    private static int length(Error error) {
        var text = error.getInstanceNode().asString();
        return text.codePointCount(0, text.length());
    }

    private static String listed(JsonNode values, String between) {
        return values.valueStream().map(JsonNode::asString).collect(Collectors.joining(between));
    }
}
