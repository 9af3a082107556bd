package cn.yongji.onestop.local.store.engine;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** Answers in the form that drivers expect. */
final class DriverAnswers {

    private DriverAnswers() {}

    /** Everything at once, with no cursor left open. */
    static Document firstBatch(String namespace, List<Document> documents) {
        var cursor = new Document("id", 0L).append("ns", namespace).append("firstBatch", documents);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
