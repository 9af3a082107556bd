package cn.yongji.onestop.local.store.wire;

import cn.yongji.onestop.local.store.engine.DurableBackend;
import cn.yongji.onestop.local.store.file.StoreFile;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** Listens on the loopback address only: there is no login, so nobody outside the machine may come in. */
public final class WireServer implements AutoCloseable {

    private final EventLoopGroup threads;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private final Channel listening;

    private WireServer(EventLoopGroup threads, DurableBackend backend, StoreFile file, int port) throws IOException {
        this.threads = threads;
        var bound = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 256)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOCATOR, UnpooledByteBufAllocator.DEFAULT)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        connections.add(channel);
                        channel.pipeline()
                                .addLast(new MongoWireReplyEncoder())
                                .addLast(new AnswerEncoder())
                                .addLast(new BoundedProtocol())
                                .addLast(new RequestHandler(backend, file));
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), port)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException("cannot listen on port " + port, bound.cause());
        }
        this.listening = bound.channel();
    }

    /** @param port 0 for any free one */
    public static WireServer start(DurableBackend backend, StoreFile file, int port) throws IOException {
        var threads = new MultiThreadIoEventLoopGroup(
                // Twice the processors: a long scan on one thread should not hold up half the clients.
                2 * Runtime.getRuntime().availableProcessors(),
                new DefaultThreadFactory("store-wire", true),
                NioIoHandler.newFactory());
        try {
            return new WireServer(threads, backend, file, port);
        } catch (IOException | RuntimeException failed) {
            threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw failed;
        }
    }

    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Returns when somebody has closed the server. */
    public void awaitClosed() {
        listening.closeFuture().awaitUninterruptibly();
    }

    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        connections.close().syncUninterruptibly();
        threads.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
