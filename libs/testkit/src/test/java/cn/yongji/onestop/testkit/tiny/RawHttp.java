package cn.yongji.onestop.testkit.tiny;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends what no HTTP client would. */
final class RawHttp implements AutoCloseable {
    private static final int PATIENCE = 10_000;

    private final Socket socket;

    RawHttp(String address) {
        var uri = URI.create(address);
        try {
            this.socket = new Socket(uri.getHost(), uri.getPort());
            socket.setSoTimeout(PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String send(String text) {
        try {
            write(text);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String sendAndHangUp(String text) {
        try {
            write(text);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
