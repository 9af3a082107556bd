package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.secret.FieldCipher;
import cn.yongji.onestop.platform.written.Fill;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.BsonWriter;
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

    /** See {@link cn.yongji.onestop.platform.written.Written#foundBy()}. */
    String foundBy() {
        return mapping.form().foundBy();
    }

    boolean conceals() {
        return !paths.isEmpty();
    }

    /** The id of the key that a document of now is written with; none where nothing is concealed. */
    @Nullable
    String key() {
        return conceals() ? cipher.newestKey() : null;
    }

    void write(String id, S state, BsonWriter writer, Fill fill) {
        if (!conceals()) {
            mapping.form().write(writer, state, fill);
            return;
        }
        var document = Tree.of(tree -> mapping.form().write(tree, state, fill));
        for (var path : paths) walk(document, path, 0, place(id), this::encrypted);
        Tree.write(document, writer);
    }

    S read(String id, BsonReader reader) {
        if (!conceals()) return mapping.form().read(reader);
        var state = Tree.read(reader);
        for (var path : paths) walk(state, path, 0, place(id), this::decrypted);
        return mapping.form().read(state.asBsonReader());
    }

    void write(String id, AppliedCommand command, BsonWriter writer) {
        if (!conceals()) {
            AppliedCommand.FORM.write(writer, command);
            return;
        }
        var document = Tree.of(tree -> AppliedCommand.FORM.write(tree, command));
        changeAnswer(document, place(id), this::encrypted);
        Tree.write(document, writer);
    }

    AppliedCommand applied(String id, BsonReader reader) {
        if (!conceals()) return AppliedCommand.FORM.read(reader);
        var document = Tree.read(reader);
        changeAnswer(document, place(id), this::decrypted);
        return AppliedCommand.FORM.read(document.asBsonReader());
    }

    // The hash goes along: whoever knows the rest of a body could try all telephone numbers against it.
    private static void changeAnswer(BsonDocument document, String place, Changing changing) {
        for (var field : List.of("hash", "body")) {
            var here = place + ".applied." + document.getString("key").getValue() + "." + field;
            document.computeIfPresent(field, (_, value) -> changing.change(value, here));
        }
    }

    private String place(String id) {
        return mapping.collection() + "/" + id;
    }

    private interface Changing {
        BsonValue change(BsonValue value, String place);
    }

    /** Follows a path; the place names the index in a list, so that two of its values cannot change places. */
    private static void walk(@Nullable BsonValue node, String[] path, int depth, String place, Changing changing) {
        switch (node) {
            case BsonArray list -> {
                for (var i = 0; i < list.size(); i++) walk(list.get(i), path, depth, place + "." + i, changing);
            }
            case BsonDocument document -> {
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

    private BsonValue encrypted(BsonValue value, String place) {
        if (!(value instanceof BsonString text))
            throw new IllegalStateException(place + " is no text, and only text is encrypted");
        var encrypted = cipher.encrypt(text.getValue(), place);
        return new BsonBinary(encrypted.getType(), encrypted.getData());
    }

    private BsonValue decrypted(BsonValue value, String place) {
        if (!(value instanceof BsonBinary binary)) return value;
        return new BsonString(cipher.decrypt(new Binary(binary.getType(), binary.getData()), place));
    }
}
