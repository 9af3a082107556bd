package cn.yongji.onestop.ledger.news.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order over all ledgers. Each entry has one place in it, behind the entries before it in its ledger. A place can only
 * be taken behind a taken one: who has read up to an end has missed nothing, whoever else was writing.
 */
public interface NewsOrder {
    /**
     * Gives what has no place yet its place, each ledger up to a length. Returns when it is durable; does nothing where all
     * have their place.
     */
    void place(Map<String, Long> lengths);

    /** The number of the last block; 0 while there is none. */
    long end();

    /**
     * Blocks in order.
     *
     * @param of only those with entries of one of these projects; all where it is empty
     */
    List<NewsBlock> blocks(long from, long upTo, Optional<Set<String>> of, int most);
}
