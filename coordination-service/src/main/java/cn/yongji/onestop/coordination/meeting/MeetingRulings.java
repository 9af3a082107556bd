package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRefusal;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRuling;
import cn.yongji.onestop.kernel.decision.Decision;

/** What a ruling does to the stored meeting. */
final class MeetingRulings {
    private MeetingRulings() {}

    static Decision<Meeting, MeetingRefusal> change(MeetingRuling ruling) {
        return switch (ruling) {
            case MeetingRuling.Done(var next, var events) -> Decision.changed(next, events);
            case MeetingRuling.Unchanged _ -> Decision.unchanged();
            case MeetingRuling.Denied(var refusal) -> Decision.refused(refusal);
        };
    }
}
