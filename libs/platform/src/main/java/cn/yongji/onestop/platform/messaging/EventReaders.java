package cn.yongji.onestop.platform.messaging;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The reader of a service; it starts last and stops first. */
final class EventReaders implements SmartLifecycle {
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;

    EventReaders(List<ConcurrentMessageListenerContainer<String, byte[]>> containers) {
        this.containers = List.copyOf(containers);
    }

    @Override
    public void start() {
        containers.forEach(MessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(MessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(MessageListenerContainer::isRunning);
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }
}
