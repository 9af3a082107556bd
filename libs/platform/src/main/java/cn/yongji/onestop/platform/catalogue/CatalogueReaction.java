package cn.yongji.onestop.platform.catalogue;

import cn.yongji.onestop.kernel.event.CataloguePublishedV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;

/** Takes what is published of the catalogue. A version is written down whole, so hearing it again changes nothing. */
final class CatalogueReaction extends EventReaction {
    private final KnownNames names;

    CatalogueReaction(KnownNames names) {
        super("catalogue", Pace.UNHURRIED, Targets.of(CataloguePublishedV1.class, CataloguePublishedV1::projectId));
        this.names = names;
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        for (var event : events) {
            if (event.data() instanceof CataloguePublishedV1 published) names.take(published);
        }
    }
}
