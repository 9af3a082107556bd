package cn.yongji.onestop.gateway.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request on its way to a service: passed on piece by piece in the caller's thread, counted, and cut off
 * without an end mark when the client breaks off, so that no service takes half a file for a whole one.
 */
final class ClientBody extends AbstractHttpEntity {
    private static final int PIECE = 16 * 1024;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] END = {'0', '\r', '\n', '\r', '\n'};

    /** Chunked bodies are framed here; towards the client library they are bodies of unlimited length. */
    static final ContentLengthStrategy FRAMING = message -> {
        var length = DefaultContentLengthStrategy.INSTANCE.determineLength(message);
        return length == ContentLengthStrategy.CHUNKED ? Long.MAX_VALUE : length;
    };

    /** What the client did wrong with its body. */
    enum Fault {
        BROKEN_OFF,
        TOO_SLOW,
        TOO_LARGE
    }

    private final InputStream content;
    private final long declaredLength;
    private final long limit;
    private final UpstreamPatience timeLimit;
    private final Duration patience;
    private final Runnable cut;
    private @Nullable Fault fault;
    private boolean complete;

    ClientBody(
            InputStream content,
            long declaredLength,
            long limit,
            UpstreamPatience timeLimit,
            Duration patience,
            Runnable cut) {
        super((ContentType) null, null, declaredLength < 0);
        this.content = content;
        this.declaredLength = declaredLength;
        this.limit = limit;
        this.timeLimit = timeLimit;
        this.patience = patience;
        this.cut = cut;
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    boolean complete() {
        return complete;
    }

    @Override
    public void writeTo(OutputStream service) throws IOException {
        var piece = new byte[PIECE];
        var passed = 0L;
        for (var read = readPiece(piece); read >= 0; read = readPiece(piece)) {
            passed += read;
            if (passed > limit) {
                throw brokenOff(Fault.TOO_LARGE, new IOException("The body exceeds " + limit + " bytes"));
            }
            write(piece, read, service);
            if (content.available() == 0) {
                service.flush(); // The client pauses; what it has sent so far goes on.
            }
        }
        if (isChunked()) {
            service.write(END);
        }
        complete = true;
    }

    // The client library would set the end mark whenever it closes a body, be it complete or not. So the chunks are
    // ours.
    private void write(byte[] piece, int length, OutputStream service) throws IOException {
        if (!isChunked()) {
            service.write(piece, 0, length);
        } else if (length > 0) {
            service.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            service.write(piece, 0, length);
            service.write(LINE_END);
        }
    }

    private int readPiece(byte[] piece) throws IOException {
        timeLimit.stop();
        try {
            return content.read(piece);
        } catch (SocketTimeoutException slow) {
            throw brokenOff(Fault.TOO_SLOW, slow);
        } catch (IOException gone) {
            throw brokenOff(Fault.BROKEN_OFF, gone);
        } finally {
            timeLimit.start(patience);
        }
    }

    private IOException brokenOff(Fault reason, IOException cause) {
        fault = reason;
        cut.run();
        return cause;
    }

    @Override
    public long getContentLength() {
        return declaredLength;
    }

    @Override
    public InputStream getContent() {
        return content;
    }

    @Override
    public boolean isStreaming() {
        return !complete;
    }

    @Override
    public void close() {
        // The server closes the request's stream itself.
    }
}
