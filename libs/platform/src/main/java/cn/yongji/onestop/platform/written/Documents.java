package cn.yongji.onestop.platform.written;

import java.util.function.Consumer;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;

/** Documents as the driver has them, from and to their bytes. */
public final class Documents {
    private static final DocumentCodec CODEC = new DocumentCodec();

    private Documents() {}

    public static void write(Document document, BsonWriter writer) {
        CODEC.encode(writer, document, EncoderContext.builder().build());
    }

    public static Document read(BsonReader reader) {
        return CODEC.decode(reader, DecoderContext.builder().build());
    }

    /** Reads its bytes as they are; {@link RawBsonDocument#asBsonReader()} makes a tree of all of them first. */
    public static BsonReader reader(RawBsonDocument document) {
        return new BsonBinaryReader(new ByteBufferBsonInput(document.getByteBuffer()));
    }

    public static int sizeOf(RawBsonDocument document) {
        return document.getByteBuffer().remaining();
    }

    /** What is written, as bytes. */
    public static RawBsonDocument bytes(Consumer<BsonWriter> write) {
        var bytes = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(bytes)) {
            write.accept(writer);
            return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getSize());
        }
    }
}
