package cn.yongji.onestop.ledger.board.domain;

import cn.yongji.onestop.ledger.page.domain.NodeTimes.Stop;
import cn.yongji.onestop.ledger.page.domain.ShownLight;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A matter with its light of today. */
public record MatterLight(Card.Matter matter, ShownLight light, Signal signal) {
    /**
     * What the board shows first: red by the days past, yellow by the days left, then what has stood longest, then by due day.
     */
    static final Comparator<MatterLight> WORST_FIRST = Comparator.comparing(MatterLight::signal)
            .thenComparingInt(MatterLight::days)
            .thenComparing(MatterLight::day)
            .thenComparing(it -> it.matter().code());

    /** Later than any day that is told. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int FEWEST_DAYS = 100_000;

    /** Its place in that order, as a text. */
    String key() {
        return "%d %06d %s %s".formatted(signal.ordinal(), FEWEST_DAYS + days(), day(), matter.code());
    }

    static MatterLight of(Card.Matter matter, Today today) {
        var light = matter.light().on(today);
        return new MatterLight(matter, light, Signal.of(matter.state(), light));
    }

    /** 停止计时, while the clock stands. */
    public Optional<Stop> stop() {
        return signal == Signal.STOPPED ? Optional.ofNullable(matter.stop()) : Optional.empty();
    }

    /** Working days left, negative once they are over; what does not run has none. */
    private int days() {
        return signal == Signal.OVERDUE || signal == Signal.DUE_SOON ? light.remainingWorkingDays() : 0;
    }

    private LocalDate day() {
        var due = matter.light().due();
        return stop().map(Stop::since).orElse(due == null ? NEVER : due);
    }
}
