package cn.yongji.onestop.ledger.board.domain;

import cn.yongji.onestop.ledger.page.domain.NodeTimes.Stop;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 控制性事项: the review that decides when the project goes on, which is the open one with most working days left, stopped ones
 * included.
 *
 * @param gain working days that would be gained if it ended today
 */
public record Pacing(MatterLight review, int daysLeft, int gain) {
    private record Open(MatterLight review, int daysLeft) {}

    private static final Comparator<Open> LONGEST_FIRST = Comparator.comparing(Open::daysLeft)
            .reversed()
            .thenComparing(it -> it.review().matter().code());

    static Optional<Pacing> of(List<MatterLight> matters, Today today) {
        var open = matters.stream()
                .filter(it -> it.matter().underWay())
                .flatMap(it -> daysLeft(it, today).map(days -> new Open(it, days)).stream())
                .sorted(LONGEST_FIRST)
                .toList();
        if (open.isEmpty()) return Optional.empty();
        var first = open.getFirst();
        var then = open.size() == 1 ? 0 : Math.max(0, open.get(1).daysLeft());
        return Optional.of(new Pacing(first.review(), first.daysLeft(), Math.max(0, first.daysLeft() - then)));
    }

    /** While the clock stands it has the days that it had when it stopped. */
    private static Optional<Integer> daysLeft(MatterLight review, Today today) {
        var due = review.matter().lastDue();
        if (due == null) return Optional.empty();
        LocalDate from = review.stop().map(Stop::since).orElse(today.date());
        return Optional.of(today.calendar().between(from, due));
    }
}
