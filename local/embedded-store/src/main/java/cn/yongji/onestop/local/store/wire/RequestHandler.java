package cn.yongji.onestop.local.store.wire;

import cn.yongji.onestop.local.store.engine.DurableBackend;
import cn.yongji.onestop.local.store.engine.RequestMemory;
import cn.yongji.onestop.local.store.file.StoreFile;
import cn.yongji.onestop.local.store.file.Waiting;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the requests of one connection. The thread that ran a write does not wait for the disk: the answer is left with
 * the journal, and the thread turns to the next connection. So two threads serve any number of writers.
 */
final class RequestHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);

    private final DurableBackend backend;
    private final StoreFile file;
    private final AtomicInteger replies = new AtomicInteger();

    RequestHandler(DurableBackend backend, StoreFile file) {
        this.backend = backend;
        this.file = file;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        switch (request) {
            case MongoMessage message -> answer(context.channel(), message);
            case MongoQuery query -> context.channel().writeAndFlush(greet(query));
            default -> throw new IllegalArgumentException("unknown request " + request);
        }
    }

    private void answer(Channel channel, MongoMessage message) {
        var isWrite = DurableBackend.isWrite(message.getDocument());
        var memory = new RequestMemory.Answering();
        var document = ScopedValue.where(RequestMemory.Answering.NOW, memory).call(() -> run(message));
        var answer = new MongoMessage(channel, header(message), document);
        if (isWrite) {
            file.whenDurable(new LeftReply(channel, answer, memory));
        } else {
            send(channel, answer, memory);
        }
    }

    /** Who waits for an answer that could not be written must not wait for ever, so the connection goes. */
    private static void send(Channel channel, MongoMessage answer, RequestMemory.Answering memory) {
        channel.writeAndFlush(answer).addListener(sent -> {
            memory.close();
            if (!sent.isSuccess()) channel.close();
        });
    }

    private Document run(MongoMessage message) {
        try {
            return backend.handleMessage(message);
        } catch (MongoServerException refused) {
            return refusal(refused);
        } catch (OutOfMemoryError gone) {
            return withoutMemory(message, gone);
        } catch (RuntimeException fault) {
            LOG.error(
                    "failed to run {}",
                    message.getDocument().keySet().iterator().next(),
                    fault);
            return refusal(new MongoServerException("Unknown error: " + fault.getMessage(), fault));
        }
    }

    /** A reading leaves nothing half done behind. Of a write nobody knows, so the store ends and begins with what is in the journal. */
    private Document withoutMemory(MongoMessage message, OutOfMemoryError gone) {
        if (DurableBackend.isWrite(message.getDocument())) file.fail(gone);
        LOG.warn(
                "refused {}: there is no memory for it",
                message.getDocument().keySet().iterator().next());
        return refusal(RequestMemory.exceeded());
    }

    private static Document refusal(MongoServerException exception) {
        var document = new Document("ok", 0).append("errmsg", exception.getMessageWithoutErrorCode());
        if (exception instanceof MongoServerError error) {
            document.append("code", error.getCode());
            document.putIfNotNull("codeName", error.getCodeName());
        }
        return document;
    }

    /** Drivers open a connection with the old form of a command; nothing else comes that way. */
    private MongoReply greet(MongoQuery query) {
        var command = query.getQuery().get("$query") instanceof Document wrapped ? wrapped : query.getQuery();
        var name = command.keySet().iterator().next();
        var answer = backend.handleCommand(query.getChannel(), query.getDatabaseName(), name, command);
        return new MongoReply(header(query), List.of(answer), 0);
    }

    private MessageHeader header(ClientRequest request) {
        return new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        backend.handleClose(context.channel());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.error("closing the connection of {}", context.channel().remoteAddress(), cause);
        }
        context.close();
    }

    /** The client must not take silence for success, so the connection goes with the answer. */
    private record LeftReply(Channel channel, MongoMessage answer, RequestMemory.Answering memory) implements Waiting {

        @Override
        public void onDurable() {
            send(channel, answer, memory);
        }

        @Override
        public void onLost(Throwable cause) {
            memory.close();
            channel.close();
        }
    }
}
