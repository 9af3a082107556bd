package cn.yongji.onestop.ledger.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.board.CardsOf;
import cn.yongji.onestop.ledger.board.WallBoard.Drawing;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StreamPlaceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);

    @Test
    void who_was_away_while_the_calendar_changed_is_told_everything_anew() {
        var place = new StreamPlace(
                17, DAY, Instant.parse("2026-10-20T06:00:00Z"), Integer.toHexString("2026-1".hashCode()));
        var read = StreamPlace.read(place.toString()).orElseThrow();

        assertThat(read).isEqualTo(place);
        assertThat(read.isOfTheDayOf(drawing(DAY, "2026-1"))).isTrue();
        assertThat(read.isOfTheDayOf(drawing(DAY, "2026-2"))).isFalse();
        assertThat(read.isOfTheDayOf(drawing(DAY.plusDays(1), "2026-1"))).isFalse();
    }

    @Test
    void a_place_that_names_no_calendar_begins_from_the_start() {
        assertThat(StreamPlace.read("1204331-20746-1792476187000")).isEmpty();
    }

    private static Drawing drawing(LocalDate day, String calendar) {
        return new Drawing(1, CardsOf.sheet(day), CardsOf.sheet(day), "", calendar);
    }
}
