package cn.yongji.onestop.ledger.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.edge.attempt.RefusedAttempt;
import cn.yongji.onestop.ledger.attempt.AttemptLog.Wanted;
import cn.yongji.onestop.platform.messaging.JsonTopic;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long refused attempts are kept, and that each is listed once. */
class AttemptLogTest {
    private static final Instant FIRST = Instant.parse("2026-11-02T01:00:00Z");
    private static final Wanted ALL =
            new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private MongoClient client;
    private AttemptLog log;

    @BeforeEach
    void connect() {
        client = MongoClients.create(TestStore.uri());
        log = new AttemptLog(
                client.getDatabase("attempts_" + UUID.randomUUID().toString().substring(0, 8)));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void what_is_older_than_it_is_kept_goes_and_the_oldest_of_too_many() {
        for (var i = 0; i < 5; i++) log.add(List.of(read(i, FIRST.plusSeconds(i))));

        log.forget(FIRST.plusSeconds(1));
        assertThat(places()).containsExactly(4L, 3L, 2L, 1L);
        log.keep(2);
        assertThat(places()).containsExactly(4L, 3L);
    }

    @Test
    void what_is_read_twice_from_the_topic_is_listed_once() {
        log.add(List.of(read(1, FIRST)));
        log.add(List.of(read(1, FIRST), read(2, FIRST)));

        assertThat(places()).containsExactly(2L, 1L);
    }

    private List<Long> places() {
        return log.list(ALL, Optional.empty(), 10).stream()
                .map(it -> Long.parseLong(it.id().substring(4)))
                .toList();
    }

    private static JsonTopic.Placed<RefusedAttempt> read(long offset, Instant at) {
        return new JsonTopic.Placed<>(0, offset, at(at));
    }

    private static RefusedAttempt at(Instant at) {
        return new RefusedAttempt(
                at, "approval", "enterprise1", List.of(), "GET", null, "/v1/cases/c", 404, "not-found", null, 0);
    }
}
