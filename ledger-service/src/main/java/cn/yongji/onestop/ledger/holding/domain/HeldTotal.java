package cn.yongji.onestop.ledger.holding.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How many days lay in the same hands altogether. */
public record HeldTotal(DayHolder holder, int naturalDays, int workingDays) {
    /** In the order in which each held first. */
    static List<HeldTotal> of(List<HeldRun> runs) {
        var totals = new LinkedHashMap<DayHolder, HeldTotal>();
        for (var run : runs) {
            var now = new HeldTotal(run.holder(), run.naturalDays(), run.workingDays());
            totals.merge(run.holder(), now, HeldTotal::plus);
        }
        return new ArrayList<>(totals.values());
    }

    private HeldTotal plus(HeldTotal more) {
        return new HeldTotal(holder, naturalDays + more.naturalDays, workingDays + more.workingDays);
    }
}
