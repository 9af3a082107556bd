package cn.yongji.onestop.coordination.improvement.messaging;

import cn.yongji.onestop.coordination.improvement.Improvements;
import cn.yongji.onestop.coordination.improvement.domain.ImprovementCommand;
import cn.yongji.onestop.coordination.improvement.domain.ImprovementDecider;
import cn.yongji.onestop.kernel.event.CataloguePublishedV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes at each improvement that a version of the catalogue carries it out; hearing it again changes nothing. */
@Component
final class PublicationReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(
            CataloguePublishedV1.class,
            it -> it.improvements() == null || it.improvements().isEmpty() ? null : it.version());

    private final Improvements improvements;

    PublicationReaction(Improvements improvements) {
        super("improvements-in-force", Pace.UNHURRIED, TARGETS);
        this.improvements = improvements;
    }

    @Override
    public void apply(String version, List<EventEnvelope> events) {
        for (var event : events) {
            if (event.data() instanceof CataloguePublishedV1 it && it.improvements() != null)
                for (var improvement : it.improvements()) note(improvement, it);
        }
    }

    private void note(String improvementId, CataloguePublishedV1 it) {
        var wanted = new ImprovementCommand.NotePublication(it.version(), it.effectiveFrom());
        improvements
                .store()
                .settle(
                        improvementId,
                        Command.ofRule("rule:catalogue-published", it.publishedAt()),
                        stored -> ImprovementDecider.decide(stored.state(), wanted));
    }
}
