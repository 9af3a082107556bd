package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Written;
import java.nio.ByteBuffer;
import java.util.Set;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** An aggregate that is written by a table of names. */
record WrittenMapping<S>(String collection, Written<S> form, Set<String> concealed) implements AggregateMapping<S> {
    private static final DocumentCodec DOCUMENTS = new DocumentCodec();

    WrittenMapping {
        for (var path : concealed)
            if (!form.has(path)) throw new IllegalArgumentException(collection + " has nothing to conceal at " + path);
    }

    @Override
    public Document toDocument(S state) {
        try (var out = new BasicOutputBuffer()) {
            form.write(new BsonBinaryWriter(out), state);
            var reader = new BsonBinaryReader(ByteBuffer.wrap(out.toByteArray()));
            return DOCUMENTS.decode(reader, DecoderContext.builder().build());
        }
    }

    @Override
    public S fromDocument(Document document) {
        try (var out = new BasicOutputBuffer()) {
            DOCUMENTS.encode(
                    new BsonBinaryWriter(out),
                    document,
                    EncoderContext.builder().build());
            return form.read(new BsonBinaryReader(ByteBuffer.wrap(out.toByteArray())));
        }
    }
}
