package cn.yongji.onestop.gateway.upstream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer on its way to the client, piece by piece; events of a live stream are passed on as they come. */
final class UpstreamAnswer implements ServerResponse {
    private static final int PIECE = 16 * 1024;

    /** A stream lasts long and says little. */
    private static final int STREAM_PIECE = 2 * 1024;

    private final UpstreamCall call;
    private final ClassicHttpResponse received;
    private final Duration streamIdle;
    private final OpenStreams openStreams;
    private final Failures failures;
    private final HttpHeaders headers = new HttpHeaders();
    private volatile boolean ended;

    UpstreamAnswer(
            UpstreamCall call,
            ClassicHttpResponse received,
            Duration streamIdle,
            OpenStreams openStreams,
            Failures failures) {
        this.call = call;
        this.received = received;
        this.streamIdle = streamIdle;
        this.openStreams = openStreams;
        this.failures = failures;
    }

    /** The answer as the service gave it. */
    ProxyExchange.Response received() {
        var original = new HttpHeaders();
        for (var header : received.getHeaders()) {
            original.add(header.getName(), header.getValue());
        }
        var status = statusCode();
        return new ProxyExchange.Response() {
            @Override
            public HttpStatusCode getStatusCode() {
                return status;
            }

            @Override
            public HttpHeaders getHeaders() {
                return original;
            }
        };
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(received.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(received.getCode());
        headers.forEach((name, values) -> {
            response.setHeader(name, values.getFirst());
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        Runnable ending = this::end;
        try {
            var entity = received.getEntity();
            if (entity == null) {
                return null;
            }
            if (isStream()) {
                openStreams.opened(ending);
            }
            return pass(entity.getContent(), request, response, context);
        } finally {
            openStreams.ended(ending);
            close();
        }
    }

    private boolean isStream() {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private @Nullable ModelAndView pass(
            InputStream content, HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        var stream = isStream();
        var patience = stream ? streamIdle : call.patience();
        var piece = new byte[stream ? STREAM_PIECE : PIECE];
        var read = 0;
        while (read >= 0) {
            if (!tell(response, piece, read, stream)) {
                call.cut();
                return null;
            }
            try {
                read = read(content, piece, patience);
            } catch (IOException failure) {
                return brokenOff(failure, request, response, context);
            }
        }
        return null;
    }

    /** Whether the client is still there. */
    private static boolean tell(HttpServletResponse response, byte[] piece, int length, boolean atOnce) {
        try {
            response.getOutputStream().write(piece, 0, length);
            if (atOnce) {
                response.flushBuffer(); // At the beginning as well: the client learns that its stream is open.
            }
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    private int read(InputStream content, byte[] piece, Duration patience) throws IOException {
        call.timeLimit().start(patience);
        try {
            return content.read(piece);
        } finally {
            call.timeLimit().stop();
        }
    }

    private @Nullable ModelAndView brokenOff(
            IOException failure, HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        call.cut();
        if (ended) {
            return null; // We are closing down; the client connects again elsewhere.
        }
        var problem = failures.ofService(call, failure);
        if (response.isCommitted()) {
            throw new BrokenAnswer(call.service(), failure);
        }
        response.resetBuffer();
        headers.forEach((name, _) -> response.setHeader(name, null));
        return problem.writeTo(request, response, context);
    }

    // After a cut there is nothing left to close in good order.
    private void close() {
        try {
            received.close();
        } catch (IOException alreadyCut) {
            call.cut();
        }
    }

    private void end() {
        ended = true;
        call.cut();
    }
}
