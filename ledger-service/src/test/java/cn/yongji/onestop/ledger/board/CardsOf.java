package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.ledger.Story;
import cn.yongji.onestop.ledger.board.domain.BoardSheet;
import cn.yongji.onestop.ledger.board.domain.Card;
import cn.yongji.onestop.ledger.board.domain.CardFold;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgersInTheHeap;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.LocalDate;
import java.util.List;

/** Cards of stories, by way of a ledger. */
public final class CardsOf {
    private CardsOf() {}

    public static Card of(Story story) {
        var ledgers = new LedgersInTheHeap();
        ledgers.record(story.projectId(), story.told());
        var entries = ledgers.reading().after(story.projectId(), 0, 10_000);
        var fold = new CardFold(story.projectId());
        fold.hear(FactReading.of(entries));
        return fold.card(entries.getLast().hash().hex());
    }

    public static BoardSheet sheet(LocalDate day, Story... stories) {
        return sheet(day, List.of(stories).stream().map(CardsOf::of).toList());
    }

    public static BoardSheet sheet(LocalDate day, List<Card> cards) {
        return BoardSheet.of(cards, new Today(PublishedSchedules.calendar(), day, Wording.ZH));
    }
}
