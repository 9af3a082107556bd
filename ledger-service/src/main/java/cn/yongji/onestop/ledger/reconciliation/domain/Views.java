package cn.yongji.onestop.ledger.reconciliation.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.digest.DigestViews;
import cn.yongji.onestop.kernel.digest.ToldView;
import cn.yongji.onestop.kernel.event.DifferingField;
import cn.yongji.onestop.kernel.event.word.DifferenceKind;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the view in a line with what the events up to it add up to. */
final class Views {
    private static final String DUE = ".due";

    private Views() {}

    static List<Difference> differences(
            ListedLine line, List<RecordedFact> upTo, List<RecordedFact> ledger, WorkingCalendar calendar) {
        var told = Expected.told(line.kind()).orElseThrow();
        // Of what was destroyed by rule nobody can say any more what it added up to.
        if (upTo.stream().anyMatch(it -> it.fact().isEmpty())) return List.of();
        upTo.forEach(it -> it.fact().ifPresent(told::hear));
        var listed = line.line().view();
        if (DigestViews.isDigested(listed)) return digests(line, listed, told);
        var state = new ArrayList<DifferingField>();
        var days = new ArrayList<DifferingField>();
        var dues = DueDays.of(line, upTo, ledger, calendar);
        var recorded = told.view();
        for (var name : names(listed, recorded, told)) {
            var field = new DifferingField(name, listed.get(name), recorded.get(name));
            if (name.endsWith(DUE)) dues.differing(field).ifPresent(days::add);
            else if (differs(field.listed(), field.recorded())) state.add(field);
        }
        var found = new ArrayList<Difference>();
        if (!state.isEmpty()) found.add(line.differs(DifferenceKind.STATE_DIFFERS, state));
        if (!days.isEmpty()) found.add(line.differs(DifferenceKind.DUE_DIFFERS, days));
        return found;
    }

    private static List<Difference> digests(ListedLine line, SortedMap<String, String> listed, ToldView told) {
        var recorded = DigestViews.digested(told.view());
        if (!told.untold().isEmpty() || recorded.equals(listed)) return List.of();
        return List.of(line.differs(
                DifferenceKind.STATE_DIFFERS,
                listed.keySet().stream()
                        .map(it -> new DifferingField(it, listed.get(it), recorded.get(it)))
                        .toList()));
    }

    private static Iterable<String> names(
            SortedMap<String, String> listed, SortedMap<String, String> recorded, ToldView told) {
        var names = new TreeSet<>(listed.keySet());
        names.addAll(recorded.keySet());
        names.removeAll(told.untold());
        return names;
    }

    static boolean differs(@Nullable String listed, @Nullable String recorded) {
        return !Objects.equals(listed, recorded);
    }
}
