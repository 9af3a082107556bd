package cn.yongji.onestop.ledger.news.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in the order over all ledgers: what is behind it has been passed.
 *
 * @param block number of the block that comes next, or that has been begun
 * @param entries how many of its entries have been passed, whosesoever they are
 */
public record NewsPlace(long block, long entries) {
    public static final NewsPlace BEGINNING = new NewsPlace(1, 0);

    /**
     * An entry at its place.
     *
     * @param at the place before it
     */
    public record Placed(String projectId, long index, NewsPlace at) {
        /** The place behind it. */
        public NewsPlace next() {
            return new NewsPlace(at.block(), at.entries() + 1);
        }
    }

    /** Behind a whole block. */
    public static NewsPlace behind(long block) {
        return new NewsPlace(block + 1, 0);
    }

    /** The entries of a block that are still to come. */
    public List<Placed> restOf(NewsBlock next) {
        var passed = next.number() == block ? entries : 0;
        var rest = new ArrayList<Placed>();
        var at = 0L;
        for (var stretch : next.stretches()) {
            for (var index = stretch.from(); index <= stretch.to(); index++) {
                if (at >= passed) rest.add(new Placed(stretch.projectId(), index, new NewsPlace(next.number(), at)));
                at++;
            }
        }
        return rest;
    }
}
