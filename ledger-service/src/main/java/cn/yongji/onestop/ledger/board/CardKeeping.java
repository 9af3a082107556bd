package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.ledger.board.domain.CardFold;
import cn.yongji.onestop.ledger.board.domain.Cards;
import cn.yongji.onestop.ledger.entry.DestructionReading;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.RecordingNews;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.entry.domain.Destructions;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
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
    public void recorded(String projectId, long length, List<LedgerEntry> entries) {
        if (City.is(projectId)) return;
        try {
            renew(projectId, entries);
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
        renew(projectId, List.of());
    }

    /** @param news what was recorded just now; where it is what the fold has to hear next, nothing is read */
    private void renew(String projectId, List<LedgerEntry> news) {
        // Spares this instance from folding twice; which card stays is for the guard of the write.
        var lock = locks.get(Math.floorMod(projectId.hashCode(), LOCKS));
        lock.lock();
        try {
            var remembered = folds.getIfPresent(projectId);
            var fold = remembered == null ? new CardFold(projectId) : remembered;
            // Not remembered while it hears: one that stops halfway must not be gone on with.
            folds.invalidate(projectId);
            var heard = isNext(news, fold) ? hear(news, fold) : catchUp(projectId, fold);
            // Also where it is told what it knows already: something that it has heard may have been destroyed since.
            if (heard.isEmpty() || heard.stream().anyMatch(CardKeeping::destroys)) {
                fold = new CardFold(projectId);
                heard = catchUp(projectId, fold);
            }
            // Whoever removes it makes the card then; one that is made before would be kept with what is to go.
            if (heard.isEmpty() || DestructionReading.isPending(heard)) return;
            var card = fold.card(heard.getLast().hash().hex());
            cards.keep(card);
            board.put(card);
            folds.put(projectId, fold);
        } finally {
            lock.unlock();
        }
    }

    private static boolean destroys(LedgerEntry entry) {
        return entry.header().type().equals(Destructions.TYPE);
    }

    private static boolean isNext(List<LedgerEntry> news, CardFold fold) {
        return !news.isEmpty() && news.getFirst().index() == fold.length() + 1;
    }

    private static List<LedgerEntry> hear(List<LedgerEntry> entries, CardFold fold) {
        fold.hear(FactReading.of(entries));
        return entries;
    }

    /** Hears what the fold has not heard yet, and answers it. */
    private List<LedgerEntry> catchUp(String projectId, CardFold fold) {
        var heard = new ArrayList<LedgerEntry>();
        while (true) {
            var more = reading.after(projectId, fold.length(), AT_ONCE);
            if (more.isEmpty()) return heard;
            heard.addAll(hear(more, fold));
        }
    }
}
