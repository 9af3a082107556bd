package cn.yongji.onestop.gateway.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A service on bare sockets, for what no decent server does. The test accepts and answers each connection itself. */
public final class RawService {
    private final ServerSocket server;

    public RawService() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            server.setSoTimeout(20_000);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    public Connection accept() throws IOException {
        var socket = server.accept();
        socket.setSoTimeout(20_000);
        return new Connection(socket);
    }

    /** One connection of the gateway. */
    public record Connection(Socket socket) implements AutoCloseable {
        /** Reads until this text has come. */
        public String readUntil(String end) throws IOException {
            var text = new ByteArrayOutputStream();
            while (!text.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
                var read = socket.getInputStream().read();
                if (read < 0) {
                    throw new IOException("Ended after: " + text);
                }
                text.write(read);
            }
            return text.toString(StandardCharsets.ISO_8859_1);
        }

        /** Whatever still comes before the connection ends, orderly or not. */
        public String readToEnd() throws IOException {
            var text = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(text);
            } catch (java.net.SocketException reset) {
                // A reset is an end as well.
            }
            return text.toString(StandardCharsets.ISO_8859_1);
        }

        public void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
