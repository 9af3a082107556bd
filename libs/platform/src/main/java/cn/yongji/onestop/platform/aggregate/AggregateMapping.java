package cn.yongji.onestop.platform.aggregate;

import org.bson.Document;

/** How one kind of aggregate is written as a document and read again: by hand, in one class per aggregate. */
public interface AggregateMapping<S> {
    /** The collection that holds it. */
    String collection();

    /** The state as a document; it is kept under the field {@code state}. */
    Document toDocument(S state);

    /** The inverse of {@link #toDocument}. */
    S fromDocument(Document document);
}
