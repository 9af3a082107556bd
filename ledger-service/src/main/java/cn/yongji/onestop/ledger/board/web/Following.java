package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.ledger.board.Pulses;
import cn.yongji.onestop.ledger.board.WallBoard;
import cn.yongji.onestop.ledger.board.WallBoard.Drawing;
import cn.yongji.onestop.ledger.board.domain.BoardSide;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One client that follows the board: what it has been told, and so what it has to be told next. */
final class Following {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration TOO_OLD = Duration.ofMinutes(10);

    private final WallBoard board;
    private final Pulses pulses;
    private final StreamFrames frames;
    private final BoardSide side;
    private final Wording wording;
    private @Nullable Drawing told;
    private long beatNanos;

    Following(WallBoard board, Pulses pulses, StreamFrames frames, BoardSide side, Wording wording) {
        this.board = board;
        this.pulses = pulses;
        this.frames = frames;
        this.side = side;
        this.wording = wording;
    }

    /** All, or what has changed since the client was there last; and a beat. */
    String first(Optional<StreamPlace> last) {
        var pulse = pulses.now();
        // Looked up before the board is: what comes in between is on it, and told once more at worst.
        var since = last.filter(it -> it.at().plus(TOO_OLD).isAfter(pulse.serverTime()))
                .map(it -> board.writtenSince(it.at()));
        var now = board.today();
        told = now;
        beatNanos = System.nanoTime();
        var sameDay = last.filter(it -> it.isOfTheDayOf(now)).isPresent();
        var what =
                since.isPresent() && sameDay ? changes(now, since.get()) : frames.snapshot(now, pulse, side, wording);
        return what + frames.beat(now, pulse);
    }

    /** Waits for what comes next, for as long as a beat. */
    String next() throws InterruptedException {
        var before = Objects.requireNonNull(told);
        var left = BEAT.minusNanos(System.nanoTime() - beatNanos);
        if (left.isPositive()) board.awaitChange(before.version(), left);
        var now = board.today();
        told = now;
        var text = new StringBuilder();
        if (!now.isOfTheDayOf(before)) text.append(frames.snapshot(now, pulses.now(), side, wording));
        else if (now.version() > before.version()) text.append(changes(now, board.changedSince(before.version())));
        if (System.nanoTime() - beatNanos >= BEAT.toNanos()) {
            beatNanos = System.nanoTime();
            text.append(frames.beat(now, pulses.now()));
        }
        return text.toString();
    }

    private String changes(Drawing now, Collection<String> projects) {
        var text = new StringBuilder();
        var gone = new TreeSet<>(projects);
        for (var row : now.sheet().rows()) {
            if (gone.remove(row.card().projectId())) text.append(frames.card(row, now, side, wording));
        }
        gone.forEach(it -> text.append(frames.gone(it)));
        return text.append(frames.totals(now, wording)).toString();
    }
}
