package cn.yongji.onestop.local.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at a port before Kafka does: Kafka's own failure comes late, in a long trace. */
final class FreePort {

    private FreePort() {}

    static void mustBeFree(int port, String purpose) throws PortTaken {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException _) {
            throw new PortTaken(port, purpose);
        }
    }
}
