package cn.yongji.onestop.approval.inbox.messaging;

import cn.yongji.onestop.approval.cases.CaseFollower;
import cn.yongji.onestop.approval.inbox.ErrandSource;
import cn.yongji.onestop.approval.inbox.InboxShelf;
import cn.yongji.onestop.kernel.event.CaseMessagedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks again at every case that something happened to: what the event says does not matter, the case itself is asked. */
@Component
final class InboxReaction extends EventReaction implements CaseFollower {
    private static final Targets TARGETS = Targets.all(
            Set.of(EventContracts.APPROVAL), event -> event.data() instanceof CaseMessagedV1 ? null : "inboxes");

    private final InboxShelf shelf;

    InboxReaction(InboxShelf shelf) {
        super("inbox", Pace.UNHURRIED, TARGETS);
        this.shelf = shelf;
    }

    /** What its application alone says of a case. */
    @Override
    public void changed(String caseId) {
        shelf.refresh(ErrandSource.CASE, Set.of(caseId));
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        shelf.refresh(
                ErrandSource.CASE, events.stream().map(EventEnvelope::subject).collect(Collectors.toSet()));
    }
}
