package cn.yongji.onestop.gateway.upstream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The live streams that are open now. They are ended before the web server waits for its requests, or it would wait in vain. */
@Component
class OpenStreams implements SmartLifecycle {
    private final Set<Runnable> endings = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    void opened(Runnable ending) {
        endings.add(ending);
        if (!running) {
            ending.run();
        }
    }

    void ended(Runnable ending) {
        endings.remove(ending);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        endings.forEach(Runnable::run);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
