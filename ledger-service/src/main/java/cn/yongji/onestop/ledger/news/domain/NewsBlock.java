package cn.yongji.onestop.ledger.news.domain;

import java.util.List;

/**
 * Entries of several ledgers that follow each other in the order over all of them. Once it is there it is never changed.
 *
 * @param number from 1, without holes
 */
public record NewsBlock(long number, List<NewsStretch> stretches) {
    public NewsBlock {
        stretches = List.copyOf(stretches);
    }

    /**
     * Entries of one ledger.
     *
     * @param from index of the first
     * @param to index of the last
     */
    public record NewsStretch(String projectId, long from, long to) {}
}
