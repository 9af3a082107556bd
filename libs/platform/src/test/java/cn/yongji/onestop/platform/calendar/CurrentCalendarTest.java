package cn.yongji.onestop.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.DayKind;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.event.CalendarDayName;
import cn.yongji.onestop.kernel.event.CalendarDecision;
import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.local.store.TestedStore;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CurrentCalendarTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static TestedStore server;
    private static MongoClient client;

    private MongoDatabase database;
    private CurrentCalendar calendar;

    @BeforeAll
    static void startStore() {
        server = TestedStore.start();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stopStore() {
        client.close();
        server.close();
    }

    @BeforeEach
    void open() {
        database = client.getDatabase("calendar_" + UUID.randomUUID().toString().substring(0, 8));
        calendar = instance();
    }

    @Test
    void a_service_begins_with_the_schedules_of_the_program() {
        assertThat(calendar.following().version())
                .isEqualTo(PublishedSchedules.calendar().version());
        assertThat(calendar.following().edition()).isZero();
    }

    @Test
    void what_is_published_is_counted_with_from_then_on_and_after_a_restart() {
        var following = calendar.following();

        calendar.take(published(2027, "2027-1", false), 1);

        assertThat(following.knownUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(following.day(NEW_YEAR).name()).isEqualTo("元旦");
        assertThat(following.day(LocalDate.of(2027, 7, 21)).kind()).isEqualTo(DayKind.LOCAL_REST_DAY);
        var restarted = instance();
        restarted.refresh();
        assertThat(restarted.following().version()).isEqualTo(following.version());
        assertThat(restarted.following().edition()).isEqualTo(1);
    }

    @Test
    void a_repeated_or_late_publication_changes_nothing() {
        calendar.take(published(2027, "2027-2", true), 2);
        calendar.take(published(2027, "2027-1", false), 1);
        calendar.take(published(2027, "2027-2", true), 2);

        assertThat(calendar.following().version()).endsWith("2027-2");
        assertThat(calendar.following().edition()).isEqualTo(2);
    }

    @Test
    void a_year_behind_a_gap_waits_until_the_gap_is_filled() {
        calendar.take(published(2028, "2028-1", false), 2);
        assertThat(calendar.following().knownUntil()).isEqualTo(LocalDate.of(2026, 12, 31));

        calendar.take(published(2027, "2027-1", false), 1);
        assertThat(calendar.following().knownUntil()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @Test
    void the_reaction_takes_publications_and_nothing_else() {
        var reaction = new CalendarReaction(calendar);
        var event = new EventEnvelope(
                UUID.randomUUID(),
                "calendar.published.v1",
                "/onestop/approval",
                "calendar",
                1,
                Instant.EPOCH,
                "admin1",
                null,
                published(2027, "2027-1", false));

        reaction.apply("calendar-2027", List.of(event));

        assertThat(reaction.targets().of(event)).isEqualTo("calendar-2027");
        assertThat(calendar.following().edition()).isEqualTo(1);
    }

    private CurrentCalendar instance() {
        return new CurrentCalendar(database, Duration.ofMinutes(1));
    }

    private static CalendarPublishedV1 published(int year, String version, boolean working) {
        return new CalendarPublishedV1(
                "calendar-" + year,
                year,
                version,
                List.of(LocalDate.of(year, 1, 1)),
                List.of(),
                "通知",
                Instant.parse("2026-11-24T01:00:00Z"),
                "admin1",
                List.of(new CalendarDayName(LocalDate.of(year, 1, 1), "元旦")),
                List.of(new CalendarDecision(LocalDate.of(year, 7, 21), working, "暴雨")));
    }
}
