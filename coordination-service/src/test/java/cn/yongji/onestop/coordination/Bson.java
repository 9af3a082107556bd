package cn.yongji.onestop.coordination;

import com.mongodb.MongoClientSettings;
import java.nio.ByteBuffer;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** Documents as the database has them. */
public final class Bson {
    private static final DocumentCodec CODEC = new DocumentCodec(MongoClientSettings.getDefaultCodecRegistry());

    private Bson() {}

    public static Document throughBytes(Document document) {
        var out = new BasicOutputBuffer();
        CODEC.encode(
                new BsonBinaryWriter(out), document, EncoderContext.builder().build());
        var reader = new BsonBinaryReader(ByteBuffer.wrap(out.toByteArray()));
        return CODEC.decode(reader, DecoderContext.builder().build());
    }
}
