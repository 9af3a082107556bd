package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.ledger.board.domain.CardFold;
import cn.yongji.onestop.ledger.board.domain.Cards;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.RecordingNews;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the card of each project beside its ledger: whoever recorded entries writes it before their offsets are committed. Who
 * is killed in between gets the events again, and the card is made then; what fails otherwise the sweep makes good.
 */
public final class CardKeeping implements RecordingNews {
    private static final Logger LOG = LoggerFactory.getLogger(CardKeeping.class);
    private static final int AT_ONCE = 500;
    private static final int LOCKS = 256;

    private final LedgerReading reading;
    private final Cards cards;
    private final WallBoard board;
    private final Counter failed;
    private final Cache<String, CardFold> folds;
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    CardKeeping(LedgerReading reading, Cards cards, WallBoard board, Counter failed, int rememberedFolds) {
        this.reading = reading;
        this.cards = cards;
        this.board = board;
        this.failed = failed;
        this.folds = Caffeine.newBuilder().maximumSize(rememberedFolds).build();
    }

    @Override
    public void recorded(String projectId, long length) {
        try {
            renew(projectId);
        } catch (MongoException e) {
            // The poll is tried again, and comes here again.
            throw e;
        } catch (RuntimeException e) {
            // The entries are recorded, which must not depend on what is shown of them.
            failed.increment();
            LOG.error("The card of {} could not be made from its ledger", projectId, e);
        }
    }

    /** Makes the card rest on the whole ledger. */
    void renew(String projectId) {
        // Spares this instance from folding twice; which card stays is for the guard of the write.
        var lock = locks.get(Math.floorMod(projectId.hashCode(), LOCKS));
        lock.lock();
        try {
            var fold = folds.getIfPresent(projectId);
            if (fold == null) fold = new CardFold(projectId);
            // Not remembered while it hears: one that stops halfway must not be gone on with.
            folds.invalidate(projectId);
            var last = catchUp(projectId, fold);
            if (last == null) {
                // Nothing was heard that the fold did not know, so its card may be the one that was not written.
                if (fold.length() == 0) return;
                last = reading.after(projectId, fold.length() - 1, 1).getFirst();
            }
            var card = fold.card(last.hash().hex());
            cards.keep(card);
            board.put(card);
            folds.put(projectId, fold);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable LedgerEntry catchUp(String projectId, CardFold fold) {
        LedgerEntry last = null;
        while (true) {
            var more = reading.after(projectId, fold.length(), AT_ONCE);
            if (more.isEmpty()) return last;
            fold.hear(FactReading.of(more));
            last = more.getLast();
        }
    }
}
