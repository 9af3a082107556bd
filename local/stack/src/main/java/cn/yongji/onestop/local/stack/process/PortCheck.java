package cn.yongji.onestop.local.stack.process;

import cn.yongji.onestop.local.stack.StackFailure;
import cn.yongji.onestop.local.stack.part.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Looks at all ports before anything is started, so that a taken one costs a sentence and not a half-started system. */
public final class PortCheck {

    private PortCheck() {}

    public static void allFree(List<Part> parts) throws StackFailure {
        var taken = new ArrayList<String>();
        for (var part : parts) {
            for (var port : part.ports()) {
                if (!isFree(port)) {
                    taken.add("Port " + port + " for the " + part.name() + " (" + part.purpose() + ") is taken by "
                            + PortHolder.inWords(port) + ".");
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new StackFailure(String.join("\n", taken)
                    + "\nNothing was started. End that program, or use other ports: ./onestop --port 18080");
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
