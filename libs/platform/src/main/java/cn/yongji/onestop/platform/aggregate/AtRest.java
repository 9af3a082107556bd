package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.secret.FieldCipher;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates of one kind as they lie in the database: what their mapping conceals is encrypted there, and so are the
 * answers that are kept for repetitions, since they repeat it. What was written before in clear stays readable.
 */
final class AtRest<S> {
    private final AggregateMapping<S> mapping;
    private final FieldCipher cipher;
    private final List<String[]> paths;

    AtRest(AggregateMapping<S> mapping, FieldCipher cipher) {
        this.mapping = mapping;
        this.cipher = cipher;
        this.paths = mapping.concealed().stream().map(path -> path.split("\\.")).toList();
    }

    String collection() {
        return mapping.collection();
    }

    boolean conceals() {
        return !paths.isEmpty();
    }

    /** The id of the key that a document of now is written with; none where nothing is concealed. */
    @Nullable
    String key() {
        return conceals() ? cipher.newestKey() : null;
    }

    Document write(String id, S state) {
        var document = mapping.toDocument(state);
        for (var path : paths) walk(document, path, 0, place(id), this::encrypted);
        return document;
    }

    S read(String id, Document state) {
        for (var path : paths) walk(state, path, 0, place(id), this::decrypted);
        return mapping.fromDocument(state);
    }

    Document write(String id, AppliedCommand command) {
        var document = command.toDocument();
        if (conceals()) changeAnswer(document, place(id), this::encrypted);
        return document;
    }

    AppliedCommand applied(String id, Document document) {
        if (conceals()) changeAnswer(document, place(id), this::decrypted);
        return AppliedCommand.fromDocument(document);
    }

    // The hash goes along: whoever knows the rest of a body could try all telephone numbers against it.
    private static void changeAnswer(Document document, String place, Changing changing) {
        for (var field : List.of("hash", "body")) {
            var here = place + ".applied." + document.getString("key") + "." + field;
            document.computeIfPresent(field, (_, value) -> changing.change(value, here));
        }
    }

    private String place(String id) {
        return mapping.collection() + "/" + id;
    }

    private interface Changing {
        Object change(Object value, String place);
    }

    /** Follows a path; the place names the index in a list, so that two of its values cannot change places. */
    private static void walk(@Nullable Object node, String[] path, int depth, String place, Changing changing) {
        switch (node) {
            case List<?> list -> {
                for (var i = 0; i < list.size(); i++) walk(list.get(i), path, depth, place + "." + i, changing);
            }
            case Document document -> {
                var name = path[depth];
                var here = place + "." + name;
                var last = depth == path.length - 1;
                if (last) document.computeIfPresent(name, (_, value) -> changing.change(value, here));
                else walk(document.get(name), path, depth + 1, here, changing);
            }
            case null, default -> {
                // The state has no such part, or not yet.
            }
        }
    }

    private Object encrypted(Object value, String place) {
        if (value instanceof String text) return cipher.encrypt(text, place);
        throw new IllegalStateException(place + " is no text, and only text is encrypted");
    }

    private Object decrypted(Object value, String place) {
        return value instanceof Binary binary ? cipher.decrypt(binary, place) : value;
    }
}
