package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.ledger.board.domain.Card;
import cn.yongji.onestop.ledger.entry.domain.Hash;
import java.util.Collection;
import java.util.TreeMap;

/** One hash over what every ledger stood at: boards from the same entries have the same, also after a rebuild. */
final class BoardDigest {
    private BoardDigest() {}

    static String of(Collection<Card> cards) {
        var standings = new TreeMap<String, String>();
        for (var card : cards) standings.put(card.projectId(), card.length() + " " + card.head());
        var text = new StringBuilder(cards.size() * 110);
        standings.forEach((project, standing) ->
                text.append(project).append(' ').append(standing).append('\n'));
        return Hash.of(text.toString()).hex();
    }
}
