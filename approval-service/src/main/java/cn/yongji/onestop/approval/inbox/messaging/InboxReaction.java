package cn.yongji.onestop.approval.inbox.messaging;

import cn.yongji.onestop.approval.inbox.InboxShelf;
import cn.yongji.onestop.kernel.event.CaseMessagedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.platform.messaging.EventReaction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks again at every case that something happened to: what the event says does not matter, the case itself is asked. */
@Component
public final class InboxReaction implements EventReaction {
    private static final String ALL = "inboxes";

    private final InboxShelf shelf;

    public InboxReaction(InboxShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Set<String> topics() {
        return Set.of(EventContracts.APPROVAL);
    }

    @Override
    public Duration rest() {
        return UNHURRIED;
    }

    @Override
    public @Nullable String target(EventEnvelope event) {
        return event.data() instanceof CaseMessagedV1 ? null : ALL;
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        shelf.refresh(events.stream().map(EventEnvelope::subject).collect(Collectors.toSet()));
    }
}
