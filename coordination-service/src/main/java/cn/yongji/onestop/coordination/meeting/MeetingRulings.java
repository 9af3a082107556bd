package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRefusal;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRuling;
import cn.yongji.onestop.platform.aggregate.Change;

/** What a ruling does to the stored meeting. */
final class MeetingRulings {
    private MeetingRulings() {}

    static Change<Meeting, MeetingRefusal> change(MeetingRuling ruling) {
        return switch (ruling) {
            case MeetingRuling.Done(var next, var events) -> Change.apply(next, events);
            case MeetingRuling.Unchanged _ -> Change.keep();
            case MeetingRuling.Denied(var refusal) -> Change.refuse(refusal);
        };
    }
}
