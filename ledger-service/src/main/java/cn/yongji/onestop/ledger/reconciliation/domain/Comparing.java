package cn.yongji.onestop.ledger.reconciliation.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.kernel.event.DifferingField;
import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Compares what services hold of a project with its ledger, each aggregate up to exactly the event that its line names: what happens
 * meanwhile makes no difference.
 */
public final class Comparing {
    /** What was told shortly before a list was begun may not stand in it yet. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final WorkingCalendar calendar;

    public Comparing(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param ledger all entries of the project, in order */
    public Compared of(List<ListedLine> lines, List<RecordedFact> ledger) {
        var differences = new ArrayList<Difference>();
        var behind = false;
        for (var line : lines) {
            if (line.kind() == DigestKind.PARKED) {
                differences.add(parked(line));
                continue;
            }
            var told = ledger.stream()
                    .filter(it -> it.header().aggregate().equals(line.aggregate()))
                    .toList();
            var last = told.isEmpty() ? 0 : told.getLast().header().sequence();
            if (last < line.line().sequence()) {
                behind = true;
                differences.add(line.differs(
                        DifferenceKind.MISSING_IN_LEDGER, sequence(line.line().sequence(), last)));
                continue;
            }
            differences.addAll(compared(line, told, ledger));
        }
        return new Compared(lines.size(), differences, Set.of(), behind);
    }

    /**
     * What should be in the list of cases and is not.
     *
     * @param list any part of it
     * @param listed the cases that are in it
     */
    public List<Difference> lacking(
            DigestListedV1 list, String projectId, List<RecordedFact> ledger, Set<String> listed) {
        return new LackingCases(list).in(projectId, ledger, listed);
    }

    private static Difference parked(ListedLine line) {
        var fields = line.line().view().entrySet().stream()
                .map(it -> new DifferingField(it.getKey(), it.getValue(), null))
                .toList();
        return line.differs(DifferenceKind.PARKED, fields);
    }

    private List<Difference> compared(ListedLine line, List<RecordedFact> told, List<RecordedFact> ledger) {
        var upTo = told.stream()
                .filter(it -> it.header().sequence() <= line.line().sequence())
                .toList();
        var found = new ArrayList<>(Views.differences(line, upTo, ledger, calendar));
        var before = line.listedAt().minus(MARGIN);
        told.stream()
                .map(RecordedFact::header)
                .filter(it ->
                        it.sequence() > line.line().sequence() && it.time().isBefore(before))
                .findFirst()
                .ifPresent(it -> found.add(line.differs(
                        DifferenceKind.SERVICE_BEHIND, sequence(line.line().sequence(), it.sequence()))));
        return found;
    }

    private static List<DifferingField> sequence(long listed, long recorded) {
        return List.of(new DifferingField("sequence", "" + listed, "" + recorded));
    }
}
