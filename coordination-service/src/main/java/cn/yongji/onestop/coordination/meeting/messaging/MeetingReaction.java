package cn.yongji.onestop.coordination.meeting.messaging;

import cn.yongji.onestop.coordination.meeting.MeetingDesk;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hears that a difficulty is closed: a meeting about it that is still to be held has no object any more. */
@Component
final class MeetingReaction extends EventReaction {
    private static final Targets TARGETS = Targets.of(ProblemClosedV1.class, ProblemClosedV1::problemId);
    private static final String RULE = "rule:problem-closed";

    private final MeetingDesk desk;
    private final Clock clock;

    MeetingReaction(MeetingDesk desk, Clock clock) {
        super("meetings", Pace.UNHURRIED, TARGETS);
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void apply(String problemId, List<EventEnvelope> events) {
        for (var event : events) {
            if (event.data() instanceof ProblemClosedV1 closed)
                desk.cancelAllAbout(problemId, closed.closedAt(), Command.ofRule(RULE, clock.instant()));
        }
    }
}
