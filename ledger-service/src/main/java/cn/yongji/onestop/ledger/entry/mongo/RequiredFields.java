package cn.yongji.onestop.ledger.entry.mongo;

import org.bson.Document;
import org.bson.types.Binary;

/** Reads fields that must be there; what is not, or has become something else, is named. */
final class RequiredFields {
    private RequiredFields() {}

    static <T> T required(Document document, String name, Class<T> type) {
        var value = document.get(name);
        if (!type.isInstance(value)) {
            throw new UnreadableDocument(name + " is "
                    + (value == null ? "missing" : value.getClass().getSimpleName()));
        }
        return type.cast(value);
    }

    static String text(Document document, String name) {
        return required(document, name, String.class);
    }

    static long number(Document document, String name) {
        return required(document, name, Number.class).longValue();
    }

    static byte[] bytes(Document document, String name) {
        return required(document, name, Binary.class).getData();
    }
}
