package cn.yongji.onestop.ledger.news;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.news.domain.NewsPlace;
import cn.yongji.onestop.ledger.news.domain.NewsPlace.Placed;
import cn.yongji.onestop.ledger.news.mongo.MongoNewsOrder;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every entry of every ledger has one place, whoever writes at the same time, and who follows passes none. */
class NewsOrderTest {
    private static final int LENGTH = 40;
    private static final List<String> PROJECTS = List.of("p1", "p2", "p3", "p4", "p5");

    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestStore.uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    static LongStream seeds() {
        return LongStream.range(0, 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void who_follows_while_several_instances_write_and_die_gets_every_entry_once_and_in_order(long seed)
            throws Exception {
        var database = "news_order_" + seed;
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var everybody = threads.submit(() -> follow(database, Optional.empty(), done));
            var some = threads.submit(() -> follow(database, Optional.of(Set.of("p2", "p4")), done));
            var writers = LongStream.range(0, 4)
                    .<Callable<Void>>mapToObj(it -> () -> write(database, new Random(seed * 10 + it)))
                    .toList();
            for (var writer : threads.invokeAll(writers)) writer.get();
            done.set(true);

            assertThat(byProject(everybody.get())).as("seed %d", seed).isEqualTo(all(PROJECTS));
            assertThat(byProject(some.get())).as("seed %d", seed).isEqualTo(all(List.of("p2", "p4")));
        }
    }

    @Test
    void what_has_its_place_keeps_it_when_it_is_told_again_or_by_an_instance_that_has_just_started() {
        var order = order("news_order_again");
        order.place(Map.of("p1", 3L));
        order.place(Map.of("p1", 5L, "p2", 1L));

        order.place(Map.of("p1", 4L, "p2", 1L));
        order("news_order_again").place(Map.of("p1", 5L));

        assertThat(order.end()).isEqualTo(2);
        assertThat(byProject(read(order, NewsPlace.BEGINNING, Optional.empty())))
                .isEqualTo(Map.of("p1", List.of(1L, 2L, 3L, 4L, 5L), "p2", List.of(1L)));
    }

    @Test
    void a_place_within_a_block_goes_on_with_its_next_entry() {
        var order = order("news_order_within");
        order.place(Map.of("p1", 3L));
        var first = read(order, NewsPlace.BEGINNING, Optional.empty()).getFirst();

        var rest = read(order, first.next(), Optional.empty());

        assertThat(rest).extracting(Placed::index).containsExactly(2L, 3L);
    }

    /** An instance that begins anew now and then, as after a kill, and tells again what it may have told before. */
    private static Void write(String database, Random random) {
        var order = order(database);
        for (var length = 1L; length <= LENGTH; length++) {
            if (random.nextInt(8) == 0) order = order(database);
            var lengths = new HashMap<String, Long>();
            for (var project : PROJECTS) {
                if (random.nextInt(3) > 0) lengths.put(project, length);
            }
            order.place(lengths);
        }
        order.place(PROJECTS.stream().collect(Collectors.toMap(it -> it, _ -> (long) LENGTH)));
        return null;
    }

    private static List<Placed> follow(String database, Optional<Set<String>> of, AtomicBoolean done) {
        var order = order(database);
        var seen = new ArrayList<Placed>();
        var at = NewsPlace.BEGINNING;
        while (true) {
            // Looked up before the read, so that the last read sees everything.
            var last = done.get();
            var end = order.end();
            seen.addAll(read(order, at, end, of));
            at = NewsPlace.behind(end);
            if (last) return seen;
        }
    }

    private static List<Placed> read(MongoNewsOrder order, NewsPlace from, Optional<Set<String>> of) {
        return read(order, from, order.end(), of);
    }

    private static List<Placed> read(MongoNewsOrder order, NewsPlace from, long end, Optional<Set<String>> of) {
        return order.blocks(from.block(), end, of, 10_000).stream()
                .flatMap(block -> from.restOf(block).stream())
                .filter(it -> of.isEmpty() || of.get().contains(it.projectId()))
                .toList();
    }

    private static Map<String, List<Long>> byProject(List<Placed> placed) {
        return placed.stream()
                .collect(Collectors.groupingBy(
                        Placed::projectId, Collectors.mapping(Placed::index, Collectors.toList())));
    }

    private static Map<String, List<Long>> all(List<String> projects) {
        return projects.stream()
                .collect(Collectors.toMap(
                        it -> it, _ -> LongStream.rangeClosed(1, LENGTH).boxed().toList()));
    }

    private static MongoNewsOrder order(String database) {
        var order = new MongoNewsOrder(client.getDatabase(database));
        order.prepare();
        return order;
    }
}
