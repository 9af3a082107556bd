package cn.yongji.onestop.intake.rules.form.schema;

import cn.yongji.onestop.intake.rules.form.domain.FormFinding;
import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.id.Telephone;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The telephone numbers in a form: brought into their one form before they are looked at, in every version of it. */
final class TelephoneFields {
    private static final String MOBILE = "mobile";
    private static final List<String> POINTERS = List.of("/contact/phone", "/notificationPhone");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode form;

    TelephoneFields(JsonNode form) {
        this.form = form;
    }

    /** The filled form with what can be read as a number in the form in which numbers are kept. */
    String plain(String filled) {
        var tree = JSON.readTree(filled);
        POINTERS.forEach(pointer -> filledIn(tree, pointer)
                .flatMap(it -> Telephone.parse(it).value())
                .ifPresent(number -> owner(tree, pointer).put(nameOf(pointer), number.value())));
        return tree.toString();
    }

    /** What is wrong with the numbers that stand where this version asks for one. */
    List<FormFinding> findings(String plain) {
        var tree = JSON.readTree(plain);
        return POINTERS.stream()
                .flatMap(pointer -> filledIn(tree, pointer).flatMap(it -> finding(pointer, it)).stream())
                .toList();
    }

    private Optional<FormFinding> finding(String pointer, String number) {
        var format = FieldTitle.field(form, pointer).path("format").asString("");
        if (format.isEmpty()) return Optional.empty();
        var title = FieldTitle.of(form, pointer);
        var wrong = switch (Telephone.parse(number)) {
            case Parsed.Rejected<Telephone> _ -> true;
            case Parsed.Ok<Telephone>(var it) -> format.equals(MOBILE) && !it.isMobile();
        };
        if (!wrong) return Optional.empty();
        var words = format.equals(MOBILE) ? FormWords.mobile(title) : FormWords.telephone(title);
        return Optional.of(new FormFinding(pointer, "telephone", words.zh(), words.en()));
    }

    /** A text that stands there; an empty one is missing, not wrong. */
    private static Optional<String> filledIn(JsonNode tree, String pointer) {
        var node = tree.at(pointer);
        return node.isString() && !node.stringValue().isEmpty() ? Optional.of(node.stringValue()) : Optional.empty();
    }

    private static ObjectNode owner(JsonNode tree, String pointer) {
        return (ObjectNode) tree.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String nameOf(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
