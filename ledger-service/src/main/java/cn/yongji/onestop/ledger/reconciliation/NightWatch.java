package cn.yongji.onestop.ledger.reconciliation;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import cn.yongji.onestop.ledger.reconciliation.domain.Difference;
import cn.yongji.onestop.ledger.reconciliation.domain.DigestLists;
import cn.yongji.onestop.ledger.reconciliation.domain.Expected;
import cn.yongji.onestop.ledger.reconciliation.domain.Expected.Wanted;
import cn.yongji.onestop.ledger.reconciliation.domain.KeptDifferences;
import cn.yongji.onestop.ledger.reconciliation.domain.Night;
import cn.yongji.onestop.ledger.reconciliation.domain.Nights;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares each night once: when all lists are there, or who is late has been waited for long enough. The night is kept as done when
 * everything is told, so whoever takes over begins it again and tells only what is missing.
 */
final class NightWatch implements Runnable {
    private final ReconciliationSettings settings;
    private final Nights nights;
    private final DigestLists lists;
    private final NightComparison comparison;
    private final LogNightCheck check;
    private final KeptDifferences kept;
    private final Telling telling;
    private final Clock clock;

    NightWatch(
            ReconciliationSettings settings,
            Nights nights,
            DigestLists lists,
            NightComparison comparison,
            LogNightCheck check,
            KeptDifferences kept,
            Telling telling,
            Clock clock) {
        this.settings = settings;
        this.nights = nights;
        this.lists = lists;
        this.comparison = comparison;
        this.check = check;
        this.kept = kept;
        this.telling = telling;
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
        var known = kept.open().stream().map(it -> it.difference().aggregate()).collect(Collectors.toSet());
        var compared = comparison.of(night.day(), known);
        if (compared.behind() && !night.impatient(now)) {
            nights.keep(night.waiting(now));
            return;
        }
        var found = new ArrayList<>(late.stream().map(NightWatch::silent).toList());
        found.addAll(compared.differences());
        var complete = late.isEmpty() && lists.complete(night.day());
        var result = result(now, complete, whole.size(), compared.lines(), found);
        telling.found(found, night.day(), now);
        telling.gone(found, whole, complete, compared, night, now);
        telling.completed(night, result);
        nights.keep(night.done(result));
    }

    private Night.Result result(Instant now, boolean complete, int lists, int lines, List<Difference> found) {
        var named = found.stream().limit(Night.MOST_NAMED).toList();
        return new Night.Result(now, complete, lists, lines, found.size(), named, Optional.of(check.run()));
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
