package cn.yongji.onestop.approval.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.calendar.mongo.CalendarBookMapping;
import cn.yongji.onestop.kernel.calendar.DayKind;
import cn.yongji.onestop.kernel.calendar.LocalDecision;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.CalendarPublishedV1;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarDeciderTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2027, 2, 6);

    @Test
    void a_schedule_is_proposed_then_published_as_it_was_proposed() {
        var proposed = proposed(CalendarBook.EMPTY, notice(2027));
        assertThat(proposed.proposal().orElseThrow().movesFrom()).isEqualTo(NEW_YEAR);
        assertThat(proposed.calendar().edition()).isZero();

        var ruling = (Decision.Changed<CalendarBook, CalendarRefusal>)
                CalendarDecider.publish(proposed, 2027, it -> it == 1, AT, "admin1");

        assertThat(ruling.next().calendar().version()).isEqualTo("cn-2025.1+cn-2026.1+cn-2027.1");
        assertThat(ruling.next().calendar().edition()).isEqualTo(1);
        assertThat(ruling.events()).singleElement().isInstanceOfSatisfying(CalendarPublishedV1.class, told -> {
            assertThat(told.projectId()).isEqualTo("calendar-2027");
            assertThat(told.restDays()).containsExactly(NEW_YEAR);
            assertThat(told.workDays()).containsExactly(SATURDAY);
        });
        assertThat(ruling.next().movesFrom()).isPresent();
        assertThat(ruling.next()
                        .applied(1, ruling.next().calendar().version(), AT)
                        .movesFrom())
                .isEmpty();
    }

    @Test
    void a_proposal_that_was_not_seen_is_not_published() {
        var proposed = proposed(CalendarBook.EMPTY, notice(2027));

        assertThat(CalendarDecider.publish(proposed, 2027, it -> it == 7, AT, "admin1"))
                .isEqualTo(new Decision.Refused<>(new CalendarRefusal.ProposedMeanwhile(1)));
        assertThat(CalendarDecider.publish(CalendarBook.EMPTY, 2027, _ -> true, AT, "admin1"))
                .isEqualTo(new Decision.Refused<>(new CalendarRefusal.NothingProposed(2027)));
    }

    @Test
    void a_local_decision_changes_a_known_year_and_moves_nothing_before_it() {
        var storm = LocalDate.of(2026, 12, 15);
        var draft = new ScheduleDraft(2026, Optional.empty(), List.of(LocalDecision.restOn(storm, "暴雪红色预警")));

        var proposed = proposed(CalendarBook.EMPTY, draft);

        assertThat(proposed.proposal().orElseThrow().movesFrom()).isEqualTo(storm);
        assertThat(proposed.proposal().orElseThrow().schedule().version()).isEqualTo("cn-2026.2");
        assertThat(proposed.calendarWith(proposed.proposal().orElseThrow().schedule())
                        .day(storm)
                        .kind())
                .isEqualTo(DayKind.LOCAL_REST_DAY);
    }

    @Test
    void a_schedule_that_cannot_be_is_refused_with_what_is_wrong() {
        assertThat(refused(notice(2029))).isEqualTo(new CalendarRefusal.YearNotNext(2025, 2027));
        assertThat(refused(new ScheduleDraft(2027, Optional.empty(), List.of())))
                .isEqualTo(new CalendarRefusal.NoticeMissing(2027));
        assertThat(refused(notice(2027, SATURDAY.plusDays(2))))
                .isEqualTo(new CalendarRefusal.WeekdayMadeUp(SATURDAY.plusDays(2)));
        assertThat(refused(notice(2027, NEW_YEAR))).isEqualTo(new CalendarRefusal.DayTwice(NEW_YEAR));
        assertThat(refused(notice(2027, LocalDate.of(2026, 2, 7))))
                .isEqualTo(new CalendarRefusal.DayElsewhere(LocalDate.of(2026, 2, 7), 2027));
        assertThat(refused(new ScheduleDraft(2026, Optional.empty(), List.of())))
                .isEqualTo(new CalendarRefusal.NothingChanges("cn-2025.1+cn-2026.1"));
    }

    @Test
    void the_book_is_kept_and_read_as_it_was() {
        var published = (Decision.Changed<CalendarBook, CalendarRefusal>)
                CalendarDecider.publish(proposed(CalendarBook.EMPTY, notice(2027)), 2027, _ -> true, AT, "admin1");
        var book = proposed(
                published.next().applied(1, "cn-2025.1+cn-2026.1+cn-2027.1", AT),
                new ScheduleDraft(2027, Optional.empty(), List.of(LocalDecision.restOn(SATURDAY, "暴雪"))));
        var mapping = CalendarBookMapping.MAPPING;

        assertThat(mapping.form().fromDocument(mapping.form().toDocument(book))).isEqualTo(book);
    }

    @Test
    void what_was_previewed_stays_with_the_publication_until_every_deadline_was_moved() {
        var preview = new Preview("preview-1", 3, AT);
        var proposed = proposed(CalendarBook.EMPTY, notice(2027)).with(preview);
        assertThat(proposed.beingApplied()).isEmpty();

        var published = ((Decision.Changed<CalendarBook, CalendarRefusal>)
                        CalendarDecider.publish(proposed, 2027, _ -> true, AT, "admin1"))
                .next();

        assertThat(published.beingApplied()).contains(preview);
        var applied = published.applied(1, published.calendar().version(), AT);
        assertThat(applied.beingApplied()).isEmpty();
        assertThat(applied.previews()).containsExactly("preview-1");
        var mapping = CalendarBookMapping.MAPPING;
        assertThat(mapping.form().fromDocument(mapping.form().toDocument(published)))
                .isEqualTo(published);
        assertThat(mapping.form().fromDocument(mapping.form().toDocument(proposed)))
                .isEqualTo(proposed);
    }

    private static CalendarBook proposed(CalendarBook book, ScheduleDraft draft) {
        return ((Decision.Changed<CalendarBook, CalendarRefusal>) CalendarDecider.propose(book, draft, AT)).next();
    }

    private static CalendarRefusal refused(ScheduleDraft draft) {
        return ((Decision.Refused<CalendarBook, CalendarRefusal>)
                        CalendarDecider.propose(CalendarBook.EMPTY, draft, AT))
                .refusal();
    }

    @Test
    void days_of_the_december_before_are_taken_as_published_and_move_what_is_due_there() {
        var saturday = LocalDate.of(2026, 12, 26);
        var draft = notice(2027, saturday);

        var proposed = proposed(CalendarBook.EMPTY, draft);

        assertThat(proposed.proposal().orElseThrow().movesFrom()).isEqualTo(saturday);
        assertThat(proposed.proposal().orElseThrow().schedule().makeUpDays()).containsOnlyKeys(saturday);
    }

    private static ScheduleDraft notice(int year) {
        return notice(year, SATURDAY.withYear(year));
    }

    private static ScheduleDraft notice(int year, LocalDate worked) {
        var notice = new ScheduleDraft.Notice(
                "通知",
                List.of(new ScheduleDraft.Day(LocalDate.of(year, 1, 1), "元旦")),
                List.of(new ScheduleDraft.Day(worked, "春节")));
        return new ScheduleDraft(year, Optional.of(notice), List.of());
    }
}
