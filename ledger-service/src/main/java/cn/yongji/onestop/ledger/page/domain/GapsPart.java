package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CaseReturnedV1;
import cn.yongji.onestop.kernel.event.CaseWithdrawnV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.GapFulfilledV1;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.GapRepairedV1;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewRevokedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.page.domain.Materials.PromisedMaterial;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 容缺: what was promised and is not there. Promises come from one service and decisions from another, in any order, so
 * everything is only put together when somebody looks.
 */
final class GapsPart {
    private final Map<String, GapPromisedV1> promised = new LinkedHashMap<>();
    private final Map<String, LocalDate> decidedDays = new HashMap<>();
    private final Set<String> missed = new HashSet<>();
    private final Set<String> there = new HashSet<>();
    private final Map<String, Boolean> granted = new HashMap<>();
    private final Set<String> ended = new HashSet<>();

    private final Map<String, LocalDate> fulfilledOn = new HashMap<>();

    void hear(EventContract fact, EntryHeader header) {
        switch (fact) {
            case GapPromisedV1 e -> promised.put(e.gapId(), e);
            case GapFulfilledV1 e -> {
                there.add(e.gapId());
                fulfilledOn.put(e.gapId(), Mark.of(header).on());
            }
            case GapRepairedV1 e -> there.add(e.gapId());
            case GapBreachedV1 e -> missed.add(missedDay(e.gapId(), e.dueOn()));
            case ApplicationWithdrawnV1 e -> ended.add(e.applicationId());
            case CaseWithdrawnV1 e -> ended.add(e.caseId());
            case CaseReturnedV1 e -> ended.add(e.caseId());
            case ReviewDecidedV1 e -> decided(e);
            case ReviewDecisionWithdrawnV1 e -> granted.remove(e.reviewId());
            case ReviewRevokedV1 e -> granted.put(e.reviewId(), false);
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> {}
        }
    }

    /** Every promise, with its day of now and the day on which it was kept. */
    List<GapCourse> courses() {
        return promised.values().stream()
                .map(gap -> new GapCourse(
                        gap.gapId(),
                        gap.matterCode(),
                        decidedDays.getOrDefault(gap.gapId(), gap.dueOn()),
                        Optional.ofNullable(fulfilledOn.get(gap.gapId())),
                        ended.contains(gap.applicationId())))
                .toList();
    }

    private void decided(ReviewDecidedV1 e) {
        granted.put(e.reviewId(), e.verdict().known() instanceof HowItEnded end && end.grants());
        if (e.gaps() != null) e.gaps().forEach(gap -> decidedDays.put(gap.gapId(), gap.dueOn()));
    }

    List<Owed> owed() {
        return promised.values().stream().filter(this::isOwed).map(this::item).toList();
    }

    private boolean isOwed(GapPromisedV1 gap) {
        if (there.contains(gap.gapId())) return false;
        var verdict = granted.get(gap.applicationId() + "-" + gap.matterCode());
        return verdict == null ? !ended.contains(gap.applicationId()) : verdict;
    }

    private Owed item(GapPromisedV1 gap) {
        var day = decidedDays.getOrDefault(gap.gapId(), gap.dueOn());
        var standing = missed.contains(missedDay(gap.gapId(), day)) ? "MISSED" : "OUTSTANDING";
        return new Owed(
                gap.applicationId(),
                gap.matterCode(),
                gap.slot(),
                null,
                "容缺：承诺补交" + gap.slotName(),
                day,
                new PromisedMaterial(gap.gapId(), gap.slotName(), standing, gap.dueOn()));
    }

    /** A day that a decision has put in the place of another is not missed by having been so. */
    private static String missedDay(String gapId, LocalDate day) {
        return gapId + "|" + day;
    }
}
