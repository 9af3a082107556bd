package cn.yongji.onestop.ledger.destruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.destruction.domain.Destruction;
import cn.yongji.onestop.ledger.destruction.mongo.MongoDestructionBook;
import cn.yongji.onestop.ledger.entry.LedgersInTheHeap;
import cn.yongji.onestop.ledger.entry.RecordingNews;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.entry.domain.Verification;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.testkit.TestStore;
import com.mongodb.client.MongoClients;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DestructionDeskTest {
    private final LedgersInTheHeap ledgers = new LedgersInTheHeap();
    private final AtomicBoolean dies = new AtomicBoolean(true);

    @Test
    void whoever_is_stopped_between_the_entry_and_the_removal_leaves_a_whole_ledger_and_the_rest_is_done_later() {
        var told = SampleCase.of("p").told();
        ledgers.record("p", told);
        try (var client = MongoClients.create(TestStore.uri())) {
            var book = new MongoDestructionBook(client.getDatabase("destruction_desk"));
            var kept = dying();
            var desk = new DestructionDesk(book, kept, ledgers.own(kept), List.of());
            var asked = desk.ask(new Destruction(
                    UUID.randomUUID(),
                    "p",
                    "rule",
                    List.of(2L, 5L),
                    "admin1",
                    Instant.EPOCH,
                    "",
                    Optional.empty(),
                    false));

            assertThatThrownBy(() -> desk.confirm(asked, "auditor1", Instant.EPOCH))
                    .hasMessage("killed");
            assertThat(verification()).isInstanceOfSatisfying(Verification.Valid.class, valid -> {
                assertThat(valid.length()).isEqualTo(told.size() + 1);
                assertThat(valid.destroyedPayloads()).isZero();
            });
            desk.finish();

            assertThat(verification()).isInstanceOfSatisfying(Verification.Valid.class, valid -> {
                assertThat(valid.length()).isEqualTo(told.size() + 1);
                assertThat(valid.destroyedPayloads()).isEqualTo(2);
            });
            assertThat(book.left()).isEmpty();
        }
    }

    @Test
    void one_that_cannot_be_done_keeps_no_other_and_is_done_once_all_have_heard_of_it() {
        var heard = new ArrayList<String>();
        RecordingNews listener = (project, _, _) -> {
            heard.add(project);
            if (heard.stream().filter("p"::equals).count() == 1 || project.equals("never"))
                throw new IllegalStateException("away");
        };
        var forgotten = new ArrayList<String>();
        try (var client = MongoClients.create(TestStore.uri())) {
            var book = new MongoDestructionBook(client.getDatabase("destructions_left"));
            var desk = new DestructionDesk(
                    book, ledgers.segments(), ledgers.own(ledgers.segments(), listener), List.of(forgotten::add));
            for (var project : List.of("never", "p")) {
                ledgers.record(project, SampleCase.of(project).told());
                var asked = desk.ask(asked(project));
                book.confirm(asked.id(), new Destruction.Confirmation("auditor1", Instant.EPOCH));
            }

            desk.finish();
            assertThat(heard).contains("never", "p");
            desk.finish();

            assertThat(book.left()).extracting(Destruction::project).containsExactly("never");
            assertThat(forgotten)
                    .as("who quotes it forgets it before it counts as done")
                    .contains("p");
        }
    }

    private static Destruction asked(String project) {
        return new Destruction(
                UUID.randomUUID(), project, "rule", List.of(2L), "admin1", Instant.EPOCH, "", Optional.empty(), false);
    }

    private Verification verification() {
        return ledgers.reading()
                .verification("p", List.of(new Viewer.Overseer()))
                .orElseThrow();
    }

    /** Ledgers whose writer is killed the first time that it takes payloads away. */
    private Segments dying() {
        return (Segments) Proxy.newProxyInstance(
                Segments.class.getClassLoader(), new Class<?>[] {Segments.class}, (_, method, arguments) -> {
                    if (method.getName().equals("removePayloads") && dies.getAndSet(false)) {
                        throw new IllegalStateException("killed");
                    }
                    try {
                        return method.invoke(ledgers.segments(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
