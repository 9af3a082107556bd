package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.kernel.event.RecordedEntry;
import cn.yongji.onestop.ledger.report.domain.PaperTrail.Ask;
import cn.yongji.onestop.ledger.report.domain.PaperTrail.Fill;
import cn.yongji.onestop.ledger.report.domain.PaperTrail.How;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** 材料往来 by slot: how often it was filled, from the file or not, and asked for again. */
record SlotCounts(Map<String, Slot> slots) {
    /** What was counted of a slot. */
    static final class Slot {
        private final Set<String> applications = new HashSet<>();
        private final Set<String> askedIn = new HashSet<>();
        private final List<RecordedEntry> asks = new ArrayList<>();
        private final List<RecordedEntry> reuses = new ArrayList<>();
        private int corrections;
        private int supplements;
        private int fills;
        private int onFile;

        private void filled(ReportFacts project, Fill fill) {
            applications.add(fill.applicationId());
            fills++;
            if (!fill.fromFile()) return;
            onFile++;
            reuses.add(new RecordedEntry(project.projectId(), fill.mark().entry()));
        }

        private void asked(ReportFacts project, Ask ask) {
            applications.add(ask.applicationId());
            askedIn.add(ask.applicationId());
            asks.add(new RecordedEntry(project.projectId(), ask.mark().entry()));
            switch (ask.how()) {
                case CORRECTION -> corrections++;
                case SUPPLEMENT -> supplements++;
            }
        }

        int applications() {
            return applications.size();
        }

        int askedIn() {
            return askedIn.size();
        }

        int fills() {
            return fills;
        }

        int onFile() {
            return onFile;
        }

        List<RecordedEntry> asks() {
            return asks;
        }

        List<RecordedEntry> reuses() {
            return reuses;
        }
    }

    static SlotCounts of(List<ReportFacts> projects, ReportPeriod period) {
        var slots = new TreeMap<String, Slot>();
        for (var project : projects) {
            for (var fill : project.papers().fills()) {
                if (period.covers(fill.mark().on())) at(slots, fill.slot()).filled(project, fill);
            }
            for (var ask : project.papers().asks()) {
                if (period.covers(ask.mark().on())) at(slots, ask.slot()).asked(project, ask);
            }
        }
        return new SlotCounts(slots);
    }

    private static Slot at(Map<String, Slot> slots, String code) {
        return slots.computeIfAbsent(code, _ -> new Slot());
    }

    PackTable table() {
        var table = PackTable.of(
                "ASKED",
                "反复索要的材料",
                "slot",
                "应交材料",
                How.CORRECTION.name(),
                "一次性告知",
                How.SUPPLEMENT.name(),
                "补正",
                "askedIn",
                "索要过的申报",
                "applications",
                "申报",
                "fills",
                "填入",
                "onFile",
                "取自档案");
        slots.forEach((code, it) -> table.row(
                code,
                (long) it.corrections,
                (long) it.supplements,
                (long) it.askedIn(),
                (long) it.applications(),
                (long) it.fills,
                (long) it.onFile));
        return table.made();
    }
}
