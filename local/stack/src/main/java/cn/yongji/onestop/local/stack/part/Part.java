package cn.yongji.onestop.local.stack.part;

import java.util.List;
import java.util.Map;

/** One process of the system: what it is for, how it is started, when it is ready. */
public record Part(
        String name,
        String purpose,
        Layer layer,
        List<Integer> ports,
        List<String> command,
        Map<String, String> environment,
        Readiness readiness) {

    /** Who uses whom: a layer is stopped before the one below it. */
    public enum Layer {
        /** The gateway: nothing new may come in. */
        EDGE,
        /** The four services. */
        SERVICE,
        /** Broker, database and issuer. */
        FOUNDATION
    }

    public int port() {
        return ports.getFirst();
    }
}
