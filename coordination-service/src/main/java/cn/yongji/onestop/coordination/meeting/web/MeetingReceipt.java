package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.Answer;
import java.time.Instant;
import java.util.List;

/** What the coordinator is told: when it is. The same however often it is asked, whatever became of the meeting since. */
record MeetingReceipt(
        String meetingId,
        MeetingKind kind,
        String problemId,
        String projectId,
        List<DepartmentCode> departments,
        List<DelegateView> delegates,
        Instant start,
        Instant end) {

    /** Where a meeting is found. */
    static String addressOf(String meetingId) {
        return "/v1/meetings/" + meetingId;
    }

    static Answer of(Meeting meeting) {
        var request = meeting.request();
        var slot = meeting.place().orElseThrow();
        var receipt = new MeetingReceipt(
                meeting.id(),
                request.kind(),
                request.difficulty().id(),
                request.difficulty().projectId(),
                List.copyOf(request.departments()),
                DelegateView.of(meeting.seated()),
                slot.startInstant(),
                slot.endInstant());
        return new Answer(201, addressOf(meeting.id()), null, receipt);
    }
}
