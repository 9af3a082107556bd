package cn.yongji.onestop.platform.written;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** The written form of one type: a codec of the driver, made from a table. */
public final class Written<T> implements Codec<T> {
    private final Class<T> type;
    private final Shape shape;
    private final String foundBy;

    Written(Class<T> type, Shape shape, String foundBy) {
        this.type = type;
        this.shape = shape;
        this.foundBy = foundBy;
    }

    /** The names of the fields that are only there to be found by, one after the other; empty where there is none. */
    public String foundBy() {
        return foundBy;
    }

    public void write(BsonWriter writer, T value) {
        shape.write(writer, value, new Seen());
    }

    /** As {@link #write(BsonWriter, Object)}, and notes how full it is. */
    public void write(BsonWriter writer, T value, Fill fill) {
        shape.write(writer, value, new Seen(fill));
    }

    /**
     * The inverse of {@link #write(BsonWriter, Object)}.
     *
     * @throws Unreadable if it is not written as the table says
     */
    @SuppressWarnings("unchecked")
    public T read(BsonReader reader) {
        return (T) shape.read(reader, new Seen());
    }

    /** As {@link #write(BsonWriter, Object)}, for whoever puts it into a document of his own. */
    public Document toDocument(T value) {
        return Documents.read(Documents.reader(Documents.bytes(writer -> write(writer, value))));
    }

    /** The inverse of {@link #toDocument}. */
    public T fromDocument(Document document) {
        return read(Documents.reader(Documents.bytes(writer -> Documents.write(document, writer))));
    }

    /** Whether there is something under these written names, as {@code named.phone}; a list stands for its elements. */
    public boolean has(String path) {
        return shape.leads(path.split("\\."), 0);
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        write(writer, value);
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        return read(reader);
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
