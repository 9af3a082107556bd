package cn.yongji.onestop.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.OtherInstance;
import cn.yongji.onestop.ledger.stream.LedgerWatch;
import cn.yongji.onestop.testkit.Api;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class StreamOverHttpTest extends LedgerHttp {
    @Autowired
    LedgerWatch watch;

    @Autowired
    MongoDatabase database;

    private final SampleCase sample = new SampleCase(project);

    @Test
    void a_stream_catches_up_and_goes_on_live_without_a_gap_or_a_double() throws Exception {
        say(sample.opened().planned());
        awaitLength(3);

        try (var stream = stream(auditor())) {
            assertThat(stream.ids(3)).containsExactly(1L, 2L, 3L);

            sample.materials().corrected().accepted().caseOpened();
            say(sample);
            assertThat(stream.ids(7)).containsExactly(4L, 5L, 6L, 7L, 8L, 9L, 10L);

            sample.granted("M06", "development-reform");
            say(sample);
            assertThat(stream.ids(2)).containsExactly(11L, 12L);
        }
    }

    @Test
    void each_event_is_the_entry_as_in_the_list() throws Exception {
        say(sample.opened());
        awaitLength(2);
        var listed = auditor().get(ledger() + "/entries").json().path("items");

        try (var stream = stream(auditor())) {
            var first = stream.next();
            assertThat(first.name()).isEqualTo("entry");
            assertThat(first.data()).isEqualTo(listed.path(0));
            assertThat(stream.next().data()).isEqualTo(listed.path(1));
        }
    }

    @Test
    void after_a_break_it_resumes_behind_the_last_event_that_was_received() throws Exception {
        say(sample.opened().planned());
        awaitLength(3);
        long last;
        try (var stream = stream(auditor())) {
            last = stream.ids(2).getLast();
        }
        sample.materials();
        say(sample);
        awaitLength(5);

        try (var stream = stream(auditor().with("Last-Event-ID", String.valueOf(last)))) {
            assertThat(stream.ids(3)).containsExactly(3L, 4L, 5L);
        }
    }

    @Test
    void what_another_instance_writes_is_live_as_well() throws Exception {
        say(sample.opened());
        awaitLength(2);

        try (var stream = stream(auditor())) {
            assertThat(stream.ids(2)).containsExactly(1L, 2L);

            sample.planned().materials();
            new OtherInstance(database).record(project, sample.story().told());

            assertThat(stream.ids(3)).containsExactly(3L, 4L, 5L);
        }
    }

    @Test
    void many_clients_see_every_entry_once_and_in_order_while_it_is_written() throws Exception {
        say(sample.opened());
        awaitLength(2);
        var streams = LongStream.range(0, 8).mapToObj(_ -> stream(auditor())).toList();

        sample.planned().materials().corrected().accepted().caseOpened();
        say(sample);

        var length = sample.story().told().size();
        for (var stream : streams) {
            assertThat(stream.ids(length))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, length).boxed().toList());
            stream.close();
        }
    }

    @Test
    void silence_is_broken_by_comments_and_a_client_that_goes_is_noticed() throws Exception {
        say(sample.opened());
        awaitLength(2);
        var before = watch.watchers();

        try (var stream = stream(auditor())) {
            stream.ids(2);
            assertThat(watch.watchers()).isGreaterThan(0);
            stream.awaitComment();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> watch.watchers() <= Math.max(0, before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3", "99999999999", "two", "1.5"})
    void a_last_event_that_never_was_is_refused(String last) {
        say(sample.opened());
        awaitLength(2);

        var reply = auditor().with("Last-Event-ID", last).get(ledger() + "/stream");

        assertThat(reply.status()).as(reply::toString).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("parameter-invalid");
    }

    private int said;

    /** Says what of the case was not said yet. */
    private void say(SampleCase told) {
        List<EventEnvelope> all = told.story().told();
        Wire.say(all.subList(said, all.size()));
        said = all.size();
    }

    private EventStream stream(Api client) {
        return EventStream.open(client, ledger() + "/stream");
    }
}
