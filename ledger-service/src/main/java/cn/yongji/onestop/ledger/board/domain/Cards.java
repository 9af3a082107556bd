package cn.yongji.onestop.ledger.board.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the cards are kept, one for each project. */
public interface Cards {
    /** Keeps a card unless there is one that rests on more entries; answers whether it was kept. */
    boolean keep(Card card);

    /** All of them. */
    List<Card> all();

    /** Those of some projects. */
    List<Card> of(Collection<String> projectIds);

    /** On how many entries those rest that were written since an instant of the writers' own clocks. */
    Map<String, Long> writtenSince(Instant since);

    /** On how many entries each rests; one of an older form rests on none. */
    Map<String, Long> lengths();
}
