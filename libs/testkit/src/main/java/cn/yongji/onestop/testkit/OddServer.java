package cn.yongji.onestop.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A server on bare sockets that answers each connection once, with bytes that a test makes up. */
public final class OddServer implements AutoCloseable {
    private static final int TLS_HANDSHAKE = 0x16;

    private final Supplier<OddAnswers.Answer> answers;
    private final ServerSocket server;
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();

    public OddServer(Supplier<OddAnswers.Answer> answers) {
        this.answers = answers;
        try {
            server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.execute(this::accept);
    }

    /** Its host and port. */
    public String authority() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                connections.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            // Long enough for every client under test to lose its patience first.
            socket.setSoTimeout(20_000);
            readRequest(socket.getInputStream());
            var answer = answers.get();
            socket.getOutputStream().write(answer.bytes());
            socket.getOutputStream().flush();
            end(socket, answer.ending());
        } catch (IOException gone) {
            // The client has had enough.
        }
    }

    private static void end(Socket socket, OddAnswers.Ending ending) throws IOException {
        switch (ending) {
            case CLOSED -> {}
            case RESET -> socket.setSoLinger(true, 0);
            case HELD -> socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            case ENDLESS -> {
                var piece = "x".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
                while (true) socket.getOutputStream().write(piece);
            }
        }
    }

    /** Up to the end of the body; of a handshake of TLS its first byte will do. */
    private static void readRequest(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var read = in.read();
            if (read < 0 || read == TLS_HANDSHAKE && head.isEmpty()) return;
            head.append((char) read);
        }
        var length = head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .findFirst();
        if (length.isPresent())
            in.readNBytes(Integer.parseInt(length.get().substring(15).strip()));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connections.shutdownNow();
        }
    }
}
