package cn.yongji.onestop.approval.inbox.messaging;

import cn.yongji.onestop.approval.coordination.CoordinationNews;
import cn.yongji.onestop.approval.inbox.ErrandSource;
import cn.yongji.onestop.approval.inbox.InboxShelf;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ProblemEvent;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes note of every problem and meeting, and puts it before the departments that have to move in it or to come. */
@Component
final class CoordinationReaction extends EventReaction {
    private static final Targets TARGETS = Targets.all(Set.of(EventContracts.COORDINATION), EventEnvelope::subject);

    private final CoordinationNews news;
    private final InboxShelf shelf;

    CoordinationReaction(CoordinationNews news, InboxShelf shelf) {
        super("coordination", Pace.UNHURRIED, TARGETS);
        this.news = news;
        this.shelf = shelf;
    }

    @Override
    public void apply(String subject, List<EventEnvelope> events) {
        if (events.getFirst().data() instanceof ProblemEvent) {
            news.ofDifficulty(subject, events);
            shelf.refresh(ErrandSource.DIFFICULTY, Set.of(subject));
        } else {
            news.ofMeeting(subject, events);
            shelf.refresh(ErrandSource.MEETING, Set.of(subject));
        }
    }
}
