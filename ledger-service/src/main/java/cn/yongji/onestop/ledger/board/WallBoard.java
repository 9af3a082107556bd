package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.board.domain.BoardSheet;
import cn.yongji.onestop.ledger.board.domain.Card;
import cn.yongji.onestop.ledger.board.domain.Cards;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All cards in memory: those that this instance made at once, those of others by looking for what was written since. A card that
 * rests on more entries replaces one that rests on fewer, in whatever order they come.
 */
public final class WallBoard {
    /** Longer than the clocks of two instances differ and a write takes. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(10);

    private final Cards cards;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final long lookNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Card> known = new HashMap<>();
    private @Nullable Instant lookedAt;
    private long lookedNanos;
    private long version;
    private @Nullable Drawn drawn;

    /** A sheet, and what it was drawn for. */
    private record Drawn(long version, LocalDate day, String calendar, Drawing drawing) {}

    /** A sheet with the digest of the cards that it was drawn from. */
    public record Drawing(BoardSheet sheet, String digest, String calendar) {}

    /** @param look pause between two looks for what others wrote */
    WallBoard(Cards cards, WorkingCalendar calendar, Clock clock, Duration look) {
        this.cards = cards;
        this.calendar = calendar;
        this.clock = clock;
        this.lookNanos = look.toNanos();
    }

    /** A card that this instance made. */
    void put(Card card) {
        lock.lock();
        try {
            take(card);
        } finally {
            lock.unlock();
        }
    }

    /** The board of today. */
    public Drawing today() {
        lock.lock();
        try {
            look();
            var now = calendar.asItIsNow();
            var day = WorkingCalendar.dateOf(clock.instant());
            var last = drawn;
            if (last != null
                    && last.version() == version
                    && last.day().equals(day)
                    && last.calendar().equals(now.version())) return last.drawing();
            // The wording does not matter here: the words are chosen for each reader.
            var sheet = BoardSheet.of(known.values(), new Today(now, day, Wording.ZH));
            var drawing = new Drawing(sheet, BoardDigest.of(known.values()), now.version());
            drawn = new Drawn(version, day, now.version(), drawing);
            return drawing;
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        var since = lookedAt;
        if (since != null && System.nanoTime() - lookedNanos < lookNanos) return;
        // System time on purpose: cards are written by the clocks of the machines.
        var now = Instant.now();
        List<Card> found = since == null ? cards.all() : cards.writtenSince(since.minus(LOOK_BACK));
        found.forEach(this::take);
        lookedAt = now;
        lookedNanos = System.nanoTime();
    }

    private void take(Card card) {
        var before = known.get(card.projectId());
        if (before != null && before.length() >= card.length()) return;
        known.put(card.projectId(), card);
        version++;
    }
}
