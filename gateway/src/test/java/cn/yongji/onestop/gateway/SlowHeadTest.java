package cn.yongji.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Clients that take all the time in the world for the head of a request. */
@TestPropertySource(properties = "onestop.web-server.head=2s")
class SlowHeadTest extends GatewayTest {
    private static final int DRIPS = 120;
    private static final int PAUSE_MILLIS = 200;

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET /v1/projects HTTP/1.1\r\nHost: x\r\nX-Slow: "})
    void who_drips_a_head_is_cut_off_though_no_pause_is_long(String begin) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(isCutOff(socket, begin)).isTrue();
        }
    }

    @Test
    void a_kept_connection_is_measured_anew_with_each_request() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            write(socket, "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            assertThat(isCutOff(socket, "GET /v1/projects HTTP/1.1\r\nX-Slow: "))
                    .isTrue();
        }
        assertThat(send(signedIn("/v1/projects")).statusCode()).isEqualTo(200);
    }

    /** Sends a letter whenever nothing has come for a while, which a patient server never ends. */
    private static boolean isCutOff(Socket socket, String begin) throws IOException {
        socket.setSoTimeout(PAUSE_MILLIS);
        write(socket, begin);
        for (var drip = 0; drip < DRIPS; drip++) {
            try {
                while (socket.getInputStream().read() >= 0) {
                    // The rest of an answer before.
                }
                return true;
            } catch (SocketTimeoutException _) {
                try {
                    write(socket, "a");
                } catch (SocketException _) {
                    return true;
                }
            } catch (SocketException _) {
                return true;
            }
        }
        return false;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
