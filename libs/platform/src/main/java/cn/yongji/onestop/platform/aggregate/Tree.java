package cn.yongji.onestop.platform.aggregate;

import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** A document in memory, for what has to be changed between the state and its bytes. */
final class Tree {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
    private static final EncoderContext WRITING = EncoderContext.builder().build();
    private static final DecoderContext READING = DecoderContext.builder().build();

    private Tree() {}

    static BsonDocument of(Consumer<BsonWriter> write) {
        var document = new BsonDocument();
        write.accept(new BsonDocumentWriter(document));
        return document;
    }

    static BsonDocument read(BsonReader reader) {
        return CODEC.decode(reader, READING);
    }

    static void write(BsonDocument document, BsonWriter writer) {
        CODEC.encode(writer, document, WRITING);
    }
}
