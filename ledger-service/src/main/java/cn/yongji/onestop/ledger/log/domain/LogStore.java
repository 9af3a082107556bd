package cn.yongji.onestop.ledger.log.domain;

import java.util.List;
import java.util.Optional;

/** Where the log lies. Each operation is one write, harmless when it is done again or late. */
public interface LogStore {
    /** The batch with the largest index. */
    Optional<Batch> last();

    /** Puts a batch where none is; answers whether the place was free. */
    boolean insert(Batch batch);

    /** Keeps the signed checkpoint of a batch, unless it has one; answers the one it has now. */
    String sign(long first, String note);

    /** Lets a tile grow to this width, unless it is as wide. */
    void grow(TileGrowth growth);

    /** The tiles of a batch are there: its checkpoint may be shown. */
    void serve(long first);

    /**
     * The entries of a run know their leaves, unless they did.
     *
     * @param leaf index of the first of them
     */
    void mark(Run run, long leaf);

    /** Nothing is left to do for a batch. */
    void apply(long first);

    /** Segments with entries that have no leaf, those with a lower number first; with so many entries or a few more. */
    List<Pending> pending(int most);

    /** Whether a segment is full and each of its entries has a leaf. */
    boolean isLogged(String project, int segment);
}
