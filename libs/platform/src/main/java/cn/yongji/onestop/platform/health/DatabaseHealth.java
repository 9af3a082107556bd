package cn.yongji.onestop.platform.health;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready means that the database answers a {@code ping}. The broker is not asked: without it events wait in the outbox
 * and nothing is lost.
 */
final class DatabaseHealth implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MongoClient client;

    DatabaseHealth(MongoClient client) {
        this.client = client;
    }

    @Override
    public Health health() {
        try {
            client.withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .getDatabase("admin")
                    .runCommand(new Document("ping", 1));
            return Health.up().build();
        } catch (MongoException e) {
            return Health.down()
                    .withDetail("error", e.getClass().getSimpleName())
                    .build();
        }
    }
}
