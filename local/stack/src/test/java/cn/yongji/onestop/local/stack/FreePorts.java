package cn.yongji.onestop.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A first port from which on all ports of a system are free. */
final class FreePorts {

    private FreePorts() {}

    static int base() throws IOException {
        // Below the range from which the system gives ports to clients.
        for (int attempt = 0; attempt < 100; attempt++) {
            var base = ThreadLocalRandom.current().nextInt(12_000, 32_000 - Ports.SPAN);
            if (IntStream.rangeClosed(base, base + Ports.SPAN).allMatch(FreePorts::isFree)) {
                return base;
            }
        }
        throw new IOException("there are no free ports in a row");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
