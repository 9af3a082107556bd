package cn.yongji.onestop.approval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.inbox.CaseErrand;
import cn.yongji.onestop.approval.inbox.ErrandSources;
import cn.yongji.onestop.approval.inbox.Inbox;
import cn.yongji.onestop.approval.inbox.InboxFilter;
import cn.yongji.onestop.approval.inbox.mongo.MongoInboxShelf;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.local.store.TestedStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A filled inbox, read as a department reads it. */
class InboxSamplesTest {
    private static final int REVIEWS = 900;
    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");
    private static final LocalDate TODAY = WorkingCalendar.dateOf(NOW);
    private static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    private static final DepartmentCode WATER = DepartmentCode.of(InboxSamples.DEPARTMENT);

    private static TestedStore server;
    private static MongoClient client;
    private static MongoDatabase database;
    private static ErrandSources sources;
    private static MongoInboxShelf shelf;

    @BeforeAll
    static void fill() {
        server = TestedStore.start();
        client = MongoClients.create(server.uri());
        database = client.getDatabase(TestedStore.own("inbox"));
        sources = new CaseDocuments(database, CALENDAR).sources();
        shelf = new MongoInboxShelf(database, sources, CALENDAR);
        InboxLoad.add(database, 0, REVIEWS, NOW);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_list_of_one_light_holds_all_of_it_and_runs_past_nothing_else(Light.Colour colour) {
        var expected = new ArrayList<String>();
        var samples = new InboxSamples(CALENDAR, NOW);
        for (var number = 0; number < REVIEWS; number++) {
            var review = samples.sample(number).reviews().getFirst();
            var light = review.timeLimit()
                    .map(limit -> limit.light(CALENDAR, TODAY).colour())
                    .orElse(Light.Colour.NONE);
            if (light == colour) expected.add(SampleCases.idOf(number));
        }
        var filter = filter(Optional.of(colour));

        var slips = shelf.find(WATER, filter, TODAY, Optional.empty(), REVIEWS);
        var read = readAll(filter);

        assertThat(expected).isNotEmpty();
        assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(slips).as("what has to be looked at").hasSize(expected.size());
    }

    @Test
    void every_sample_is_found_once_and_none_is_due_to_be_told_again() {
        assertThat(readAll(filter(Optional.empty()))).hasSize(REVIEWS).doesNotHaveDuplicates();
        assertThat(new RungLook(database, CALENDAR, NOW).look()).isZero();
    }

    @Test
    void what_was_added_is_removed_without_a_trace() {
        InboxLoad.add(database, REVIEWS, REVIEWS + 600, NOW);
        assertThat(readAll(filter(Optional.empty()))).hasSize(REVIEWS + 600);

        assertThat(InboxLoad.remove(database, REVIEWS, REVIEWS + 600)).isEqualTo("600 open reviews removed");
        assertThat(readAll(filter(Optional.empty()))).hasSize(REVIEWS);
        assertThat(database.getCollection("cases").countDocuments()).isEqualTo(REVIEWS);
    }

    private static InboxFilter filter(Optional<Light.Colour> light) {
        return new InboxFilter(
                Optional.empty(),
                Optional.empty(),
                light,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> readAll(InboxFilter filter) {
        var inbox = new Inbox(shelf, sources, CALENDAR);
        var read = new ArrayList<String>();
        for (var next = inbox.read(WATER, filter, NOW, Optional.empty(), 50); ; ) {
            next.items().forEach(errand -> read.add(((CaseErrand) errand).of().id()));
            if (next.next().isEmpty()) return read;
            next = inbox.read(WATER, filter, NOW, next.next(), 50);
        }
    }
}
