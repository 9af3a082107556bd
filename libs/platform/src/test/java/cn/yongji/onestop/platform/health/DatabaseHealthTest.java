package cn.yongji.onestop.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.store.TestedStore;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** R-PLT-050: an instance is ready when its database answers. */
class DatabaseHealthTest {
    @Test
    void it_is_up_when_the_database_answers() {
        try (var store = TestedStore.start();
                var client = MongoClients.create(store.uri())) {
            assertThat(new DatabaseHealth(client).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void it_is_down_when_nobody_answers() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + free)) {
            var health = new DatabaseHealth(client).health();

            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails()).containsKey("error");
        }
    }
}
