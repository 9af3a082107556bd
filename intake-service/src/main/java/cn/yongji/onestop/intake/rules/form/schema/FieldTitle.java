package cn.yongji.onestop.intake.rules.form.schema;

import tools.jackson.databind.JsonNode;

/**
 * What a field of a form is called.
 *
 * @param zh its title, in quotation marks
 * @param en its name
 */
record FieldTitle(String zh, String en) {
    /** Of the field at a JSON Pointer; its name where the form does not know it. */
    static FieldTitle of(JsonNode form, String pointer) {
        var name = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        var title = field(form, pointer).path("title").asString(name);
        return new FieldTitle("“" + title + "”", name);
    }

    /** What the form says of the field at a JSON Pointer. */
    static JsonNode field(JsonNode form, String pointer) {
        return form.at(pointer.replaceAll("/([^/]*)", "/properties/$1"));
    }
}
