package cn.yongji.onestop.coordination.feed.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FeedBookTest {
    private static final Instant MADE = Instant.parse("2026-09-07T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final CalendarFeed FEED = CalendarFeed.made("f1", new FeedScope.OfAgent("agent1"), "aa", MADE);

    @Test
    void an_address_that_nobody_reads_answers_for_ninety_days() {
        assertThat(FEED.lastDay()).isEqualTo(DAY.plusDays(90));
        assertThat(FEED.hasEnded(DAY.plusDays(90))).isFalse();
        assertThat(FEED.hasEnded(DAY.plusDays(91))).isTrue();
    }

    @Test
    void each_read_puts_its_end_off_but_never_beyond_four_hundred_days() {
        assertThat(FEED.usedOn(DAY.plusDays(50)).lastDay()).isEqualTo(DAY.plusDays(140));
        assertThat(FEED.usedOn(DAY.plusDays(399)).lastDay()).isEqualTo(DAY.plusDays(400));
    }

    @Test
    void a_read_is_written_once_a_day() {
        var book = changed(FeedBook.empty("agent1").with(FEED, DAY));

        var read = changed(book.used("aa", DAY));

        assertThat(read.used("aa", DAY)).isInstanceOf(Decision.Unchanged.class);
        assertThat(read.used("bb", DAY)).isInstanceOf(Decision.Unchanged.class);
        assertThat(changed(read.used("aa", DAY.plusDays(1))).feeds().getFirst().lastUsed())
                .contains(DAY.plusDays(1));
    }

    @Test
    void another_address_lives_as_long_as_a_new_one_and_shows_the_same() {
        var book = changed(FeedBook.empty("agent1").with(FEED, DAY));
        var later = DAY.plusDays(80);

        var rotated = changed(book.rotated("f1", "bb", MADE.plusSeconds(80 * 86_400L), later));

        assertThat(rotated.at("aa", later)).isEmpty();
        assertThat(rotated.at("bb", later).orElseThrow().scope()).isEqualTo(FEED.scope());
        assertThat(rotated.at("bb", later).orElseThrow().lastDay()).isEqualTo(later.plusDays(90));
    }

    private static FeedBook changed(Decision<FeedBook, FeedRefusal> decision) {
        return switch (decision) {
            case Decision.Changed<FeedBook, FeedRefusal>(var next, var _) -> next;
            case Decision.Unchanged<FeedBook, FeedRefusal> _, Decision.Refused<FeedBook, FeedRefusal> _ ->
                throw new AssertionError(decision);
        };
    }
}
