package cn.yongji.onestop.local.store.bson;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that goes out as it is kept: its bytes are BSON already. The library passes documents on in lists that know no other
 * type, so this one stands alone in one that has nothing else.
 */
record Kept(byte[] bytes) {
    private static final String ALONE = "";

    Document document() {
        return new Document(ALONE, this);
    }

    /** The bytes of a document that is one of these; none of any other. */
    static byte @Nullable [] in(Map<String, ?> document) {
        return document.size() == 1 && document.get(ALONE) instanceof Kept(var bytes) ? bytes : null;
    }
}
