package cn.yongji.onestop.local.store.wire;

import cn.yongji.onestop.local.store.engine.RequestMemory;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/** Refuses a message that is too large by its announced length, before any of it lies in memory, and reads past it. */
final class BoundedProtocol extends MongoWireProtocolHandler {

    private static final int HEADER = 16;
    private static final int REQUEST_ID = 4;

    private long toSkip;

    @Override
    protected @Nullable ClientRequest decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
        if (toSkip == 0 && in.readableBytes() >= HEADER) {
            var length = in.getIntLE(in.readerIndex());
            if (length > RequestMemory.message()) {
                refuse(context, in.getIntLE(in.readerIndex() + REQUEST_ID), length);
                toSkip = length;
            }
        }
        if (toSkip == 0) return in.readableBytes() < HEADER ? null : super.decode(context, in);
        var now = (int) Math.min(toSkip, in.readableBytes());
        in.skipBytes(now);
        toSkip -= now;
        return null;
    }

    private static void refuse(ChannelHandlerContext context, int requestId, int length) {
        var refused = RequestMemory.tooLarge(length);
        var answer = new Document("ok", 0)
                .append("errmsg", refused.getMessageWithoutErrorCode())
                .append("code", refused.getCode())
                .append("codeName", refused.getCodeName());
        context.channel().writeAndFlush(new MongoMessage(context.channel(), new MessageHeader(0, requestId), answer));
    }
}
