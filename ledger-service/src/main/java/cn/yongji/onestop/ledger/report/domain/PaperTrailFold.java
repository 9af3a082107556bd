package cn.yongji.onestop.ledger.report.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MeetingHeldV1;
import cn.yongji.onestop.kernel.event.PlanExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.page.domain.Mark;
import cn.yongji.onestop.ledger.report.domain.PaperTrail.Ask;
import cn.yongji.onestop.ledger.report.domain.PaperTrail.Fell;
import cn.yongji.onestop.ledger.report.domain.PaperTrail.Fill;
import cn.yongji.onestop.ledger.report.domain.PaperTrail.Held;
import cn.yongji.onestop.ledger.report.domain.PaperTrail.How;
import cn.yongji.onestop.ledger.report.domain.PaperTrail.Promised;
import cn.yongji.onestop.ledger.report.domain.PaperTrail.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds what was asked for, filled and promised. */
public final class PaperTrailFold {
    private final List<Ask> asks = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private final List<Promised> promised = new ArrayList<>();
    private final Map<String, Result> results = new LinkedHashMap<>();
    private final Map<String, Held> meetings = new LinkedHashMap<>();
    private final Set<String> onFile = new HashSet<>();
    private final List<Fell> fell = new ArrayList<>();
    private int unreadable;

    private PaperTrailFold() {}

    public static PaperTrail of(List<RecordedFact> facts) {
        var fold = new PaperTrailFold();
        for (var recorded : facts) {
            recorded.fact().ifPresentOrElse(fact -> fold.hear(fact, recorded.header()), () -> fold.unreadable++);
        }
        return new PaperTrail(
                fold.asks,
                fold.fills,
                fold.promised,
                List.copyOf(fold.results.values()),
                List.copyOf(fold.meetings.values()),
                fold.fell,
                fold.unreadable);
    }

    private void hear(EventContract fact, EntryHeader header) {
        var mark = new Mark(WorkingCalendar.dateOf(header.time()), header.index());
        switch (fact) {
            case ApplicationCorrectionRequestedV1 e -> asked(e.items(), How.CORRECTION, e.applicationId(), mark);
            case ReviewSupplementRequestedV1 e ->
                asked(e.items(), How.SUPPLEMENT, e.review().caseId(), mark);
            case ApplicationAcceptedV1 e -> accepted(e, mark);
            case GapPromisedV1 e -> promised.add(new Promised(e.gapId(), e.slot(), e.slotName(), mark));
            case ProblemClosedV1 e -> results.put(e.problemId(), new Result(e.problemId(), e.result(), mark));
            case MeetingHeldV1 e -> meetings.putIfAbsent(e.meetingId(), new Held(e.meetingId(), mark));
            case PlanExemptionUndoneV1 e -> fell.add(new Fell(e.matterCode(), e.rule(), mark));
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> {}
        }
    }

    private void asked(List<RequestedItem> items, How how, @Nullable String applicationId, Mark mark) {
        for (var item : items) {
            if (item.slot() != null)
                asks.add(new Ask(item.slot(), how, applicationId == null ? "" : applicationId, mark));
        }
    }

    /** A document is on file once an application with it was accepted. */
    private void accepted(ApplicationAcceptedV1 e, Mark mark) {
        var here = new HashSet<String>();
        for (var review : e.reviews()) {
            for (var ref : review.materials()) {
                fills.add(new Fill(
                        ref.slot(), review.matterCode(), e.applicationId(), onFile.contains(ref.materialId()), mark));
                here.add(ref.materialId());
            }
        }
        onFile.addAll(here);
    }
}
