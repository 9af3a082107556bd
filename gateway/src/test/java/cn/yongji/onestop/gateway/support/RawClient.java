package cn.yongji.onestop.gateway.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client on a bare socket, for requests that no decent client sends. */
public final class RawClient implements AutoCloseable {
    private final Socket socket;

    public RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
    }

    public RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    public RawClient sendsNoMore() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Reads up to and with this text. */
    public String readUntil(String end) throws IOException {
        var text = new ByteArrayOutputStream();
        while (!text.toString(StandardCharsets.UTF_8).endsWith(end)) {
            var read = socket.getInputStream().read();
            if (read < 0) {
                throw new IOException("Ended after: " + text.toString(StandardCharsets.UTF_8));
            }
            text.write(read);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    public String readToEnd() throws IOException {
        var text = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(text);
        } catch (java.net.SocketException reset) {
            // A reset is an end as well.
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
