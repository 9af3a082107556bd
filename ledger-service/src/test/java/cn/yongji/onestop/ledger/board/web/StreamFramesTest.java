package cn.yongji.onestop.ledger.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.board.CardsOf;
import cn.yongji.onestop.ledger.board.WallBoard.Drawing;
import cn.yongji.onestop.ledger.board.domain.BoardSide;
import cn.yongji.onestop.ledger.board.domain.Card;
import cn.yongji.onestop.ledger.board.domain.CardFold;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgersInTheHeap;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StreamFramesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);

    private final LedgersInTheHeap ledgers = new LedgersInTheHeap();

    @Test
    void what_was_destroyed_is_off_the_stream_though_the_ledger_is_as_long_as_before() {
        var told = SampleCase.of("p").told();
        ledgers.record("p", told);
        var before = card();
        ledgers.segments()
                .removePayloads(
                        "p", LongStream.rangeClosed(2, told.size()).boxed().toList());
        var after = card();
        var frames = new StreamFrames(JsonMapper.shared());

        var shownBefore = shown(frames, before);

        assertThat(after.length()).isEqualTo(before.length());
        assertThat(shown(frames, after))
                .isEqualTo(shown(new StreamFrames(JsonMapper.shared()), after))
                .isNotEqualTo(shownBefore);
    }

    private Card card() {
        var entries = ledgers.reading().after("p", 0, 10_000);
        var fold = new CardFold("p");
        fold.hear(FactReading.of(entries));
        return fold.card(entries.getLast().hash().hex());
    }

    private static String shown(StreamFrames frames, Card card) {
        var sheet = CardsOf.sheet(DAY, List.of(card));
        return frames.card(sheet.rows().getFirst(), new Drawing(1, sheet, sheet, "", ""), BoardSide.STAFF, Wording.ZH);
    }
}
