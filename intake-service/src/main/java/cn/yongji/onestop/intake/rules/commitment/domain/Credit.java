package cn.yongji.onestop.intake.rules.commitment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 信用 of a unit over all its projects: the gaps it has open, those for which a place is kept, and what it did not keep.
 *
 * @param standings by application
 * @param repairs 信用修复 by record
 */
public record Credit(
        Map<String, PromiseStanding> standings, List<Reservation> reservations, Map<String, Repair> repairs) {
    public Credit {
        standings = Map.copyOf(standings);
        reservations = List.copyOf(reservations);
        repairs = Map.copyOf(repairs);
    }

    /**
     * Places kept for an application that is just being accepted.
     *
     * @param token names this attempt; the application refuses an attempt whose places were taken back
     */
    public record Reservation(String applicationId, String token, Set<String> gapIds, Instant at) {
        public Reservation {
            gapIds = Set.copyOf(gapIds);
        }
    }

    /** 信用修复: by a named person, with a reason. */
    public record Repair(String by, String name, String reason, Instant at) {}

    public static Credit clean() {
        return new Credit(Map.of(), List.of(), Map.of());
    }

    /** Records that keep the unit from promising anything: no 容缺, no 告知承诺 until they are made good. */
    public List<PromiseStanding.CreditRecord> bar() {
        return records().filter(it -> !repaired(it)).toList();
    }

    public Stream<PromiseStanding.CreditRecord> records() {
        return standings.values().stream().flatMap(it -> it.records().stream());
    }

    public boolean repaired(PromiseStanding.CreditRecord record) {
        return record.repaired() || repairs.containsKey(record.recordId());
    }

    /** Gaps that count against the limit: open ones, and those for which a place is kept. */
    public int taken() {
        var open = standings.values().stream().mapToInt(it -> it.open().size()).sum();
        var kept = reservations.stream().mapToInt(it -> it.gapIds().size()).sum();
        return open + kept;
    }

    public Optional<Reservation> reservation(String applicationId) {
        return reservations.stream()
                .filter(it -> it.applicationId().equals(applicationId))
                .findFirst();
    }

    /** When the oldest place was kept; whoever looks after them asks for this. */
    public Optional<Instant> oldestReservation() {
        return reservations.stream().map(Reservation::at).min(Instant::compareTo);
    }

    Credit with(Reservation reservation) {
        var more = new ArrayList<>(reservations);
        more.add(reservation);
        return new Credit(standings, more, repairs);
    }

    Credit with(PromiseStanding standing) {
        var all = new LinkedHashMap<>(standings);
        all.put(standing.applicationId(), standing);
        return new Credit(all, reservations, repairs);
    }

    Credit with(String recordId, Repair repair) {
        var all = new LinkedHashMap<>(repairs);
        all.put(recordId, repair);
        return new Credit(standings, reservations, all);
    }

    Credit withoutReservation(String applicationId) {
        var left = reservations.stream()
                .filter(it -> !it.applicationId().equals(applicationId))
                .toList();
        return new Credit(standings, left, repairs);
    }
}
