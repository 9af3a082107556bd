package cn.yongji.onestop.ledger.retrospective.domain;

import static cn.yongji.onestop.ledger.retrospective.domain.SuggestionRule.SLOT_ASKED_AGAIN;
import static cn.yongji.onestop.ledger.retrospective.domain.SuggestionRule.SLOT_ON_FILE;

import cn.yongji.onestop.kernel.event.ProposedChange;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import java.util.Optional;
import java.util.stream.Stream;

/** 应交材料: what is asked for again and again, and what is on file anyway. */
final class SlotSuggestions {
    private SlotSuggestions() {}

    static Stream<Suggestion> of(ReportPeriod period, PackBasis basis) {
        return SlotCounts.of(basis.projects(), period).slots().entrySet().stream()
                .flatMap(it -> Stream.of(asked(it.getKey(), it.getValue()), onFile(it.getKey(), it.getValue())))
                .flatMap(Optional::stream);
    }

    /** A day each: an ask costs the applicant one at least. */
    private static Optional<Suggestion> asked(String code, SlotCounts.Slot slot) {
        var rule = SLOT_ASKED_AGAIN.threshold();
        if (!rule.isReached(slot.askedIn(), slot.applications())) return Optional.empty();
        var share = ShownBy.percent(slot.askedIn(), slot.applications());
        return Optional.of(new Suggestion(
                SLOT_ASKED_AGAIN,
                code,
                "应交材料 " + code + " 在 " + share + "% 的申报中被再次索要，宜在清单中写明要求",
                share,
                Integer.toString(rule.target()),
                slot.applications(),
                slot.askedIn(),
                ShownBy.of(slot.asks()),
                Optional.of(new ProposedChange("putDraftSlot", code, "description", "REWORD", null))));
    }

    private static Optional<Suggestion> onFile(String code, SlotCounts.Slot slot) {
        var rule = SLOT_ON_FILE.threshold();
        if (!rule.isReached(slot.onFile(), slot.fills())) return Optional.empty();
        var share = ShownBy.percent(slot.onFile(), slot.fills());
        return Optional.of(new Suggestion(
                SLOT_ON_FILE,
                code,
                "应交材料 " + code + " 有 " + share + "% 取自档案，宜不再向申请人索要",
                share,
                Integer.toString(rule.target()),
                slot.fills(),
                0,
                ShownBy.of(slot.reuses()),
                Optional.of(new ProposedChange("putDraftSlot", code, "filledBy", "REWORD", null))));
    }
}
