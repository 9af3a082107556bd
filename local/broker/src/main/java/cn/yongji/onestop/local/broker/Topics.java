package cn.yongji.onestop.local.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the four services. They are there before the first event, so that no consumer finds nothing. */
final class Topics {

    static final int PARTITIONS = 6;

    private static final List<String> EVENTS = List.of(
            "onestop.intake", "onestop.approval", "onestop.coordination", "onestop.ledger", "onestop.dead-letter");
    private static final String REFERENCE = "onestop.reference";

    private Topics() {}

    static void createMissing(int port) throws ExecutionException, InterruptedException {
        try (var admin =
                Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port))) {
            var known = admin.listTopics().names().get();
            var missing = wanted().stream()
                    .filter(topic -> !known.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }

    private static List<NewTopic> wanted() {
        var topics = new ArrayList<NewTopic>();
        // A ledger can be built again only from events that are all still there.
        EVENTS.forEach(name -> topics.add(
                new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(Map.of("retention.ms", "-1"))));
        // Reference data is read as a whole by whoever starts: only the last word on each key counts.
        topics.add(
                new NewTopic(REFERENCE, Optional.of(1), Optional.empty()).configs(Map.of("cleanup.policy", "compact")));
        return topics;
    }
}
