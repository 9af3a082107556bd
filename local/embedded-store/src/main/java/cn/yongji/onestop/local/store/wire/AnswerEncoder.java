package cn.yongji.onestop.local.store.wire;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageEncoder;
import java.util.List;

/** Writes an answer as OP_MSG by our own writer, which passes on what is kept as it is; the library's goes value by value. */
final class AnswerEncoder extends MessageToMessageEncoder<MongoMessage> {
    private static final int OP_MSG = 2013;
    private static final int HEAD = 21;

    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage answer, List<Object> out) {
        var body = BsonBytes.buffer(answer.getDocument());
        var head = Unpooled.buffer(HEAD, HEAD)
                .writeIntLE(HEAD + body.remaining())
                .writeIntLE(answer.getHeader().getRequestID())
                .writeIntLE(answer.getHeader().getResponseTo())
                .writeIntLE(OP_MSG)
                // Neither flags nor a checksum, and one section: the body.
                .writeIntLE(0)
                .writeByte(0);
        out.add(Unpooled.wrappedBuffer(head, Unpooled.wrappedBuffer(body)));
    }
}
