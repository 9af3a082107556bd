package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.ledger.board.domain.Cards;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.util.ArrayList;
import java.util.Map;

/**
 * Finds the cards that are behind their ledgers, or are not there, and makes them: after a crash, a deletion by hand, a change of
 * their form, and for ledgers from before there was a board.
 */
final class CardRepair implements Runnable {
    private final Segments segments;
    private final Cards cards;
    private final CardKeeping keeping;

    CardRepair(Segments segments, Cards cards, CardKeeping keeping) {
        this.segments = segments;
        this.cards = cards;
        this.keeping = keeping;
    }

    @Override
    public void run() {
        var kept = cards.lengths();
        for (var ledgers = segments.lengthsAfter("");
                !ledgers.isEmpty();
                ledgers = segments.lengthsAfter(ledgers.lastKey())) {
            var behind = new ArrayList<String>();
            for (var ledger : ledgers.entrySet()) if (isBehind(ledger, kept)) behind.add(ledger.getKey());
            OneByOne.each(behind, id -> id, keeping::renew);
        }
    }

    private static boolean isBehind(Map.Entry<String, Long> ledger, Map<String, Long> kept) {
        return !City.is(ledger.getKey()) && kept.getOrDefault(ledger.getKey(), 0L) < ledger.getValue();
    }
}
