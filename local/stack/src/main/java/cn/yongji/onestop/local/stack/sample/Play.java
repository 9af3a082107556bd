package cn.yongji.onestop.local.stack.sample;

import cn.yongji.onestop.local.stack.http.GatewayApi;
import java.io.PrintStream;

/**
 * One playing of the case.
 *
 * @param name makes the keys of its commands: the same command has the same key however often it is sent
 */
record Play(String name, GatewayApi api, PrintStream out) {

    String key(String command) {
        return "sample-" + name + "-" + command;
    }

    void title(String text) {
        out.println("\n" + text);
    }

    void line(String text) {
        out.println("  " + text);
    }
}
