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

    static Ports ports() throws IOException {
        return ports(InstanceCounts.ONE_OF_EACH);
    }

    static Ports ports(InstanceCounts instances) throws IOException {
        // Below the range from which the system gives ports to clients.
        for (int attempt = 0; attempt < 100; attempt++) {
            var ports = new Ports(ThreadLocalRandom.current().nextInt(12_000, 31_000), instances);
            var first = IntStream.rangeClosed(ports.gateway(), ports.gateway() + Ports.SPAN);
            if (first.allMatch(FreePorts::isFree) && ports.services().stream().allMatch(FreePorts::isFree)) {
                return ports;
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
