package cn.yongji.onestop.ledger.board.messaging;

import cn.yongji.onestop.ledger.board.BoardAge;
import cn.yongji.onestop.ledger.board.domain.Freshness;
import cn.yongji.onestop.ledger.board.domain.Freshness.Source;
import cn.yongji.onestop.platform.messaging.ServiceBeat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Knows how old the board is, by looking a few times a second. A consumer, a relay, a service or a broker that stands still makes
 * it older although nothing changes.
 */
final class FreshnessWatch implements BoardAge, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FreshnessWatch.class);
    private static final List<String> SERVICES = List.of("intake", "approval", "coordination");
    private static final String LEDGER = "ledger";
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Backlog backlog;
    private final Beats beats;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private volatile @Nullable Thread thread;

    FreshnessWatch(Backlog backlog, Beats beats, Supplier<Consumer<String, byte[]>> consumers) {
        this.backlog = backlog;
        this.beats = beats;
        this.consumers = consumers;
    }

    @Override
    public Freshness now() {
        var services = SERVICES.stream().map(this::source);
        return new Freshness(Stream.concat(services, Stream.of(new Source(LEDGER, backlog.caughtUpAt(), 0)))
                .toList());
    }

    private Source source(String service) {
        var beat = beats.of(service);
        return new Source(
                service,
                beat.map(ServiceBeat::sentUpTo),
                beat.map(ServiceBeat::parked).orElse(0));
    }

    @Override
    public void start() {
        // Known before it runs: it takes a thread that is not there for the sign to stop.
        var watching = Thread.ofPlatform().name("board-age").daemon().unstarted(this::run);
        thread = watching;
        watching.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (thread != null) {
                listen();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            LOG.debug("nobody asks any more how old the board is");
        }
    }

    private void listen() throws InterruptedException {
        try (var consumer = consumers.get()) {
            var all = List.of(new TopicPartition(ServiceBeat.TOPIC, 0));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (thread != null) look(consumer);
        } catch (KafkaException e) {
            LOG.debug("how old the board is cannot be told: {}", e.toString());
        }
    }

    private void look(Consumer<String, byte[]> consumer) throws InterruptedException {
        beats.hear(consumer, PAUSE);
        try {
            backlog.look();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the ends of the topics cannot be looked up: {}", e.toString());
        }
    }
}
