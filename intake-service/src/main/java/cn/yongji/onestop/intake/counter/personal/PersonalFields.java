package cn.yongji.onestop.intake.counter.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a filled form says of persons: whoever is the contact, and every telephone number. */
public final class PersonalFields {
    private static final String CONTACT = "contact";
    private static final String PHONE = "phone";

    private PersonalFields() {}

    /** One such field. */
    public record Field(String pointer, String value) {}

    /** The form as those read it who need not call. */
    public static JsonNode masked(JsonNode form) {
        var copy = form.deepCopy();
        walk(copy, "", false, (_, name) -> isPhone(name) ? Masked::phone : Masked::name);
        return copy;
    }

    /** What was masked, in clear. */
    public static List<Field> of(JsonNode form) {
        var fields = new ArrayList<Field>();
        walk(form.deepCopy(), "", false, (pointer, _) -> value -> {
            fields.add(new Field(pointer, value));
            return value;
        });
        return List.copyOf(fields);
    }

    @FunctionalInterface
    private interface Change {
        UnaryOperator<String> at(String pointer, String name);
    }

    private static void walk(JsonNode node, String pointer, boolean ofPerson, Change change) {
        if (!(node instanceof ObjectNode object)) {
            for (var i = 0; i < node.size(); i++) walk(node.get(i), pointer + "/" + i, ofPerson, change);
            return;
        }
        for (var name : List.copyOf(object.propertyNames())) {
            var at = pointer + "/" + name;
            var value = object.get(name);
            if (value.isString() && (ofPerson || isPhone(name)))
                object.put(name, change.at(at, name).apply(value.asString()));
            else walk(value, at, ofPerson || name.equals(CONTACT), change);
        }
    }

    private static boolean isPhone(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PHONE);
    }
}
