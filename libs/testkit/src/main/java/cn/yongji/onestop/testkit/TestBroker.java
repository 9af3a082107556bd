package cn.yongji.onestop.testkit;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The broker of a test run: started with the first test that needs it, gone after the last. */
public final class TestBroker {
    private static final int PARTITIONS = 6;

    private static final class Running {
        static final EmbeddedKafkaKraftBroker BROKER = start();

        private static EmbeddedKafkaKraftBroker start() {
            var broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
            broker.brokerProperties(Map.of(
                    "group.initial.rebalance.delay.ms", "0",
                    "offsets.topic.num.partitions", "1",
                    "transaction.state.log.num.partitions", "1",
                    "log.cleaner.dedupe.buffer.size", "4194304"));
            broker.afterPropertiesSet();
            RealParts.untilTheEnd(broker::destroy);
            return broker;
        }
    }

    private TestBroker() {}

    public static String servers() {
        return Running.BROKER.getBrokersAsString();
    }
}
