package cn.yongji.onestop.ledger.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.OtherInstance;
import cn.yongji.onestop.ledger.entry.mongo.MongoLedgerDirectory;
import cn.yongji.onestop.ledger.entry.mongo.MongoSegments;
import cn.yongji.onestop.ledger.news.domain.NewsBlock;
import cn.yongji.onestop.ledger.news.domain.NewsBlock.NewsStretch;
import cn.yongji.onestop.ledger.news.domain.NewsOrder;
import cn.yongji.onestop.ledger.news.mongo.MongoNewsOrder;
import cn.yongji.onestop.local.store.TestedStore;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Entries get their place before the events that brought them are acknowledged. */
class NewsPlacingTest {

    @Test
    void what_was_recorded_before_there_was_an_order_is_given_its_place_once() {
        try (var client = MongoClients.create(TestStore.uri())) {
            var database = client.getDatabase(TestedStore.own("news_catch_up"));
            new MongoSegments(database).prepare();
            var told = SampleCase.of("p1").told();
            new OtherInstance(database).record("p1", told);
            new OtherInstance(database).record("p2", SampleCase.of("p2").told());
            var order = new MongoNewsOrder(database);
            var placing = new NewsPlacing(order, new NewsBell());

            placing.catchUp(new MongoLedgerDirectory(database), new MongoSegments(database));
            placing.catchUp(new MongoLedgerDirectory(database), new MongoSegments(database));

            var stretches =
                    order.blocks(1, order.end(), Optional.empty(), 10).stream().flatMap(it -> it.stretches().stream());
            assertThat(stretches)
                    .containsExactlyInAnyOrder(
                            new NewsStretch("p1", 1, told.size()), new NewsStretch("p2", 1, told.size()));
        }
    }

    @Test
    void what_could_not_be_given_its_place_is_tried_again_with_the_next() {
        var order = new OrderThatFailsOnce();
        var placing = new NewsPlacing(order, new NewsBell());

        assertThatThrownBy(() -> placing.recorded("p1", 3, List.of())).isInstanceOf(IllegalStateException.class);
        placing.recorded("p2", 1, List.of());

        assertThat(order.placed).isEqualTo(Map.of("p1", 3L, "p2", 1L));
    }

    private static final class OrderThatFailsOnce implements NewsOrder {
        private final Map<String, Long> placed = new HashMap<>();
        private boolean failed;

        @Override
        public void place(Map<String, Long> lengths) {
            if (!failed) {
                failed = true;
                throw new IllegalStateException("no database");
            }
            placed.putAll(lengths);
        }

        @Override
        public long end() {
            return placed.size();
        }

        @Override
        public List<NewsBlock> blocks(long from, long upTo, Optional<Set<String>> of, int most) {
            return List.of();
        }
    }
}
