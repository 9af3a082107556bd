package cn.yongji.onestop.approval.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * 重试时刻表: how old an entry is at each attempt. The age decides, not a count: an entry that has waited behind a dead
 * receiver for three days gets its one attempt and is put aside, as the one before it was; nobody waits nine days.
 *
 * @param ages of an entry at its second and later attempts, ascending
 * @param jitter part of the pause by which an attempt may come later, so that not all receivers are called at once
 */
public record RetrySchedule(List<Duration> ages, double jitter) {
    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    public RetrySchedule {
        ages = List.copyOf(ages);
        if (ages.isEmpty()) throw new IllegalArgumentException("there is no second attempt");
        if (jitter < 0 || jitter > 1) throw new IllegalArgumentException("jitter is a part of the pause");
        for (var i = 0; i < ages.size(); i++) {
            var before = i == 0 ? Duration.ZERO : ages.get(i - 1);
            if (ages.get(i).compareTo(before) <= 0) throw new IllegalArgumentException("ages must grow: " + ages);
        }
    }

    /**
     * What follows from an attempt.
     *
     * @param since when the entry was first due
     * @param dice from 0 to 1
     */
    public NextStep after(DeliveryOutcome outcome, Instant since, Instant now, double dice) {
        return switch (outcome) {
            case DeliveryOutcome.Taken _ -> new NextStep.GoOn();
            case DeliveryOutcome.Gone _ -> new NextStep.Stop();
            case DeliveryOutcome.Unreachable _, DeliveryOutcome.Forbidden _ -> later(since, now, now, dice);
            case DeliveryOutcome.Rejected(var _, var wish) ->
                later(since, now, now.plus(wish.map(RetrySchedule::bounded).orElse(Duration.ZERO)), dice);
        };
    }

    private NextStep later(Instant since, Instant now, Instant notBefore, double dice) {
        for (var age : ages) {
            var planned = since.plus(age);
            if (!planned.isAfter(now)) continue;
            var pause = Duration.between(now, planned).toMillis();
            var at = planned.plusMillis((long) (pause * jitter * dice));
            return new NextStep.TryAgain(at.isBefore(notBefore) ? notBefore : at);
        }
        return new NextStep.Park();
    }

    private static Duration bounded(Duration wish) {
        if (wish.isNegative()) return Duration.ZERO;
        return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    }
}
