package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.board.domain.BoardRow;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All cards in memory: those that this instance made at once, those of others by looking for what was written since. A card that
 * rests on more entries replaces one that rests on fewer, in whatever order they come.
 */
public final class WallBoard {
    /** Longer than the clocks of two instances differ and a write takes. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(2);

    /** After which all are looked at, whatever the clocks say. */
    private static final Duration ALL = Duration.ofMinutes(1);

    private final Cards cards;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final long lookNanos;
    private final ReentrantLock lock = new ReentrantLock();

    /** Held while the database is asked, which nobody who records has to wait for. */
    private final ReentrantLock looking = new ReentrantLock();

    private final Condition changed = lock.newCondition();
    private final Map<String, Known> known = new HashMap<>();
    private volatile @Nullable Instant lookedAt;
    private Instant allLookedAt = Instant.EPOCH;
    private long lookedNanos;
    private long version;
    private @Nullable Drawing drawn;

    /** A card, the version it came with, and its row as far as it is drawn for the day. */
    private static final class Known {
        private final Card card;
        private final long version;
        private @Nullable Optional<BoardRow> row;

        Known(Card card, long version) {
            this.card = card;
            this.version = version;
        }
    }

    /**
     * A sheet, and what it was drawn from.
     *
     * @param sheet of what hangs on the wall
     * @param all of every project
     * @param version counts the changes that this instance has heard of
     * @param digest of the cards
     * @param calendar version of the working calendar
     */
    public record Drawing(long version, BoardSheet sheet, BoardSheet all, String digest, String calendar) {
        /** Whether days and lights are those of the same day by the same calendar. */
        public boolean isOfTheDayOf(Drawing other) {
            return sheet.day().equals(other.sheet().day()) && calendar.equals(other.calendar());
        }
    }

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
        look();
        lock.lock();
        try {
            var now = calendar.asItIsNow();
            var day = WorkingCalendar.dateOf(clock.instant());
            var last = drawn;
            if (last == null || !isOf(last, day, now)) known.values().forEach(it -> it.row = null);
            else if (last.version() == version) return last;
            return drawn = draw(now, day);
        } finally {
            lock.unlock();
        }
    }

    private static boolean isOf(Drawing last, LocalDate day, WorkingCalendar calendar) {
        return last.sheet().day().equals(day) && last.calendar().equals(calendar.version());
    }

    private Drawing draw(WorkingCalendar now, LocalDate day) {
        // The wording does not matter here: the words are chosen for each reader.
        var today = new Today(now, day, Wording.ZH);
        var all = known.values().stream().map(it -> it.card).toList();
        var sheet = BoardSheet.of(all, card -> row(card, today), today);
        return new Drawing(version, sheet.onTheWall(), sheet, BoardDigest.of(all), now.version());
    }

    private Optional<BoardRow> row(Card card, Today today) {
        var it = known.get(card.projectId());
        if (it == null) return Optional.empty();
        var row = it.row;
        if (row == null) it.row = row = BoardRow.of(card, today);
        return row;
    }

    /** The projects whose cards came after a version. */
    public Set<String> changedSince(long since) {
        lock.lock();
        try {
            return known.values().stream()
                    .filter(it -> it.version > since)
                    .map(it -> it.card.projectId())
                    .collect(Collectors.toSet());
        } finally {
            lock.unlock();
        }
    }

    /** The projects whose cards were written since an instant, by any instance. */
    public Set<String> writtenSince(Instant since) {
        return cards.writtenSince(since.minus(LOOK_BACK)).keySet();
    }

    /** Waits until a card comes after a version, for some time, and looks out for those of others meanwhile. */
    public void awaitChange(long since, Duration atMost) throws InterruptedException {
        for (var left = atMost.toNanos(); left > 0; look()) {
            lock.lock();
            try {
                if (version > since) return;
                var waited = Math.min(left, lookNanos);
                left -= waited - Math.max(0, changed.awaitNanos(waited));
            } finally {
                lock.unlock();
            }
        }
    }

    /** Whoever comes while another one looks goes on with what is there; only the first look is waited for. */
    private void look() {
        if (lookedAt == null) looking.lock();
        else if (!looking.tryLock()) return;
        try {
            lookIfDue();
        } finally {
            looking.unlock();
        }
    }

    private void lookIfDue() {
        var since = lookedAt;
        if (since != null && System.nanoTime() - lookedNanos < lookNanos) return;
        // System time on purpose: cards are written by the clocks of the machines.
        var now = Instant.now();
        var found = since == null ? cards.all() : cards.of(newer(lengths(since, now)));
        lock.lock();
        try {
            found.forEach(this::take);
        } finally {
            lock.unlock();
        }
        lookedAt = now;
        lookedNanos = System.nanoTime();
    }

    private Map<String, Long> lengths(Instant since, Instant now) {
        if (!now.isAfter(allLookedAt.plus(ALL))) return cards.writtenSince(since.minus(LOOK_BACK));
        allLookedAt = now;
        return cards.lengths();
    }

    private List<String> newer(Map<String, Long> lengths) {
        lock.lock();
        try {
            return lengths.entrySet().stream()
                    .filter(it -> {
                        var here = known.get(it.getKey());
                        return here == null || here.card.length() < it.getValue();
                    })
                    .map(Map.Entry::getKey)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void take(Card card) {
        var before = known.get(card.projectId());
        if (before != null && (before.card.length() > card.length() || before.card.equals(card))) return;
        known.put(card.projectId(), new Known(card, ++version));
        changed.signalAll();
    }
}
