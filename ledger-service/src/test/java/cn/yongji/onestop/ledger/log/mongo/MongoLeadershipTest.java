package cn.yongji.onestop.ledger.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoLeadershipTest {
    private final MongoClient client = MongoClients.create(TestStore.uri());
    private final MongoLeadership one = new MongoLeadership(client.getDatabase(TestedStore.own("leadership")), "one");
    private final MongoLeadership two = new MongoLeadership(client.getDatabase(TestedStore.own("leadership")), "two");

    @BeforeEach
    void nobodyLeads() {
        client.getDatabase(TestedStore.own("leadership")).drop();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void the_first_leads_and_the_other_does_not_while_it_counts_on() {
        for (var second = 0; second < 20; second++) {
            assertThat(one.isOurs(at(second))).isTrue();
            assertThat(two.isOurs(at(second))).isFalse();
        }
    }

    @Test
    void whoever_sees_nobody_count_for_five_seconds_takes_over_and_the_one_before_knows() {
        one.isOurs(at(0));
        assertThat(two.isOurs(at(100))).isFalse();
        assertThat(two.isOurs(at(104))).isFalse();

        assertThat(two.isOurs(at(106))).isTrue();

        assertThat(one.isOurs(at(7))).isFalse();
        assertThat(two.isOurs(at(107))).isTrue();
    }

    @Test
    void whoever_leaves_makes_room_at_once() {
        one.isOurs(at(0));
        two.isOurs(at(1));

        one.leave();

        assertThat(two.isOurs(at(1))).isTrue();
    }

    private static long at(long second) {
        return Duration.ofSeconds(second).toNanos();
    }
}
