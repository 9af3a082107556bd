package cn.yongji.onestop.intake.rules.catalogue.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ImprovementAcceptedV1;
import cn.yongji.onestop.kernel.event.ImprovementDraftedV1;
import cn.yongji.onestop.kernel.event.word.DraftObstacle;
import cn.yongji.onestop.kernel.event.word.EffectOutcome;
import cn.yongji.onestop.kernel.event.word.Word;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 改进建议列入草案 (S17): an accepted suggestion becomes a draft that holds the change, by whoever accepted it. It is edited, simulated
 * and published as every other (ADR 0014), never by rule. One that cannot be made is kept as discarded, with the reason.
 */
public final class ImprovementDrafting {
    private final ProposedChanges changes;

    public ImprovementDrafting(ProposedChanges changes) {
        this.changes = changes;
    }

    /** What the draft goes by: the same however often it is heard, another one when it is accepted again. */
    public static String versionOf(ImprovementAcceptedV1 accepted) {
        var name = "improvement:" + accepted.improvementId() + ":" + accepted.attempt();
        var hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return WorkingCalendar.dateOf(accepted.acceptedAt()) + "-i" + hash.substring(0, 8);
    }

    /** @param drafts all that are being drawn up, or were */
    public Decision.Changed<CatalogueDraft, String> draft(
            ImprovementAcceptedV1 accepted, CatalogueEdition basis, Collection<CatalogueDraft> drafts) {
        var amended = inTheWay(accepted.change().code(), drafts)
                .<ProposedChanges.Amended>map(ProposedChanges.Amended.NotDone::new)
                .orElseGet(() -> changes.amend(basis.written(), accepted.change()));
        var header = header(accepted, basis);
        return switch (amended) {
            case ProposedChanges.Amended.Done(var content) ->
                told(new CatalogueDraft.Open(edited(header, accepted), content), accepted, Optional.empty());
            case ProposedChanges.Amended.NotDone(var why) ->
                told(
                        new CatalogueDraft.Discarded(
                                header, basis.written(), accepted.acceptedBy(), accepted.acceptedAt(), why.name()),
                        accepted,
                        Optional.of(why));
        };
    }

    private static Optional<DraftObstacle> inTheWay(String code, Collection<CatalogueDraft> drafts) {
        return drafts.stream()
                .filter(CatalogueDraft.Open.class::isInstance)
                .flatMap(it -> it.header().edits().stream())
                .filter(edit -> edit.subject().equals(code))
                .findFirst()
                .map(_ -> DraftObstacle.DRAFT_IN_THE_WAY);
    }

    private static CatalogueDraft.DraftHeader header(ImprovementAcceptedV1 accepted, CatalogueEdition basis) {
        return new CatalogueDraft.DraftHeader(
                versionOf(accepted),
                basis.catalogue().version(),
                accepted.title(),
                accepted.acceptedBy(),
                accepted.acceptedAt(),
                List.of(),
                List.of(accepted.improvementId()));
    }

    private static CatalogueDraft.DraftHeader edited(
            CatalogueDraft.DraftHeader header, ImprovementAcceptedV1 accepted) {
        return header.with(new CatalogueDraft.DraftEdit(
                accepted.change().code(),
                CatalogueDraft.DraftEdit.Act.PUT,
                accepted.acceptedBy(),
                accepted.acceptedAt()));
    }

    private static Decision.Changed<CatalogueDraft, String> told(
            CatalogueDraft draft, ImprovementAcceptedV1 accepted, Optional<DraftObstacle> why) {
        var version = draft.header().version();
        var event = new ImprovementDraftedV1(
                "draft-" + version,
                accepted.improvementId(),
                version,
                Word.of(why.isEmpty() ? EffectOutcome.APPLIED : EffectOutcome.REFUSED),
                why.map(Word::of).orElse(null),
                accepted.acceptedAt());
        return new Decision.Changed<>(draft, List.of(event));
    }
}
