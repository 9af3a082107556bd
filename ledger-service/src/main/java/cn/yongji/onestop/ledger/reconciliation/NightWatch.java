package cn.yongji.onestop.ledger.reconciliation;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.reconciliation.domain.Difference;
import cn.yongji.onestop.ledger.reconciliation.domain.DifferenceKind;
import cn.yongji.onestop.ledger.reconciliation.domain.DigestLists;
import cn.yongji.onestop.ledger.reconciliation.domain.Expected;
import cn.yongji.onestop.ledger.reconciliation.domain.Expected.Wanted;
import cn.yongji.onestop.ledger.reconciliation.domain.Night;
import cn.yongji.onestop.ledger.reconciliation.domain.Nights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares each night once: when all lists are there, or who is late has been waited for long enough. Nothing of it is kept before it
 * is done, so whoever takes over begins it again and comes to the same.
 */
final class NightWatch implements Runnable {
    private final ReconciliationSettings settings;
    private final Nights nights;
    private final DigestLists lists;
    private final NightComparison comparison;
    private final Clock clock;

    NightWatch(
            ReconciliationSettings settings,
            Nights nights,
            DigestLists lists,
            NightComparison comparison,
            Clock clock) {
        this.settings = settings;
        this.nights = nights;
        this.lists = lists;
        this.comparison = comparison;
        this.clock = clock;
    }

    @Override
    public void run() {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        var time = LocalTime.ofInstant(now, WorkingCalendar.ZONE);
        if (time.isBefore(settings.from())) return;
        var known = nights.of(day);
        if (known.flatMap(Night::result).isPresent()) return;
        if (known.isEmpty() && !time.isBefore(settings.morning()) && !lists.any(day)) return;
        var night = known.orElseGet(() -> Night.begun(day, now));
        if (known.isEmpty()) nights.keep(night);
        compare(night, now);
    }

    private void compare(Night night, Instant now) {
        var whole = lists.whole(night.day());
        var late = Expected.lists().stream().filter(it -> !whole.contains(it)).toList();
        if (!late.isEmpty() && now.isBefore(lastMoment(night))) return;
        var compared = comparison.of(night.day());
        if (compared.behind() && !night.impatient(now)) {
            nights.keep(night.waiting(now));
            return;
        }
        var found = new ArrayList<>(late.stream().map(NightWatch::silent).toList());
        found.addAll(compared.differences());
        var complete = lists.complete(night.day());
        nights.keep(night.done(new Night.Result(
                now,
                complete,
                whole.size(),
                compared.lines(),
                found.size(),
                found.stream().limit(Night.MOST_NAMED).toList())));
    }

    /** Until three, but never shorter than the patience: the ledger itself may have come late. */
    private Instant lastMoment(Night night) {
        var silentFrom = night.day()
                .atTime(settings.until())
                .atZone(WorkingCalendar.ZONE)
                .toInstant();
        var patient = night.begunAt().plus(Night.PATIENCE);
        return silentFrom.isAfter(patient) ? silentFrom : patient;
    }

    private static Difference silent(Wanted list) {
        return new Difference(DifferenceKind.NOT_LISTED, list.service(), list.kind(), "", "", List.of());
    }
}
