package cn.yongji.onestop.intake.rules.catalogue.messaging;

import cn.yongji.onestop.intake.rules.catalogue.CatalogueDrafts;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueDraft;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.ImprovementDrafting;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ImprovementAcceptedV1;
import cn.yongji.onestop.platform.aggregate.EveryPage;
import cn.yongji.onestop.platform.aggregate.SequenceRule;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the draft of an accepted improvement, once: its name comes from the improvement. */
@Component
final class AcceptedImprovementReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(ImprovementAcceptedV1.class, ImprovementDrafting::versionOf);

    private final CatalogueDrafts drafts;
    private final Catalogues catalogues;
    private final ImprovementDrafting drafting;

    AcceptedImprovementReaction(CatalogueDrafts drafts, Catalogues catalogues, ImprovementDrafting drafting) {
        super("improvements", Pace.UNHURRIED, TARGETS);
        this.drafts = drafts;
        this.catalogues = catalogues;
        this.drafting = drafting;
    }

    @Override
    public void apply(String version, List<EventEnvelope> events) {
        drafts.store().reactOrCreate(version, events, SequenceRule.FORWARD, this::decide);
    }

    private Decision<CatalogueDraft, ?> decide(Optional<Stored<CatalogueDraft>> stored, EventEnvelope event) {
        if (stored.isPresent() || !(event.data() instanceof ImprovementAcceptedV1 accepted))
            return Decision.unchanged();
        var others = EveryPage.of(drafts::page).stream().map(Stored::state).toList();
        return drafting.draft(accepted, catalogues.editions().getLast(), others);
    }
}
