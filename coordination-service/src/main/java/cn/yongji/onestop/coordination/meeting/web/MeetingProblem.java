package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link MeetingProblems} tells. */
public enum MeetingProblem implements ProblemKind {
    NO_TIME("no-common-time", 422, "没有共同空闲时段", "There is no time at which all are free"),
    NO_ROOM("no-room-fits", 422, "没有满足要求的会议室", "No room has what is wanted"),
    NOTHING_BEFORE("first-meeting-not-set", 422, "前一会议未排定", "The meeting that comes first has no time"),
    NOT_SCHEDULED("meeting-not-scheduled", 409, "会议未排定", "The meeting has no time"),
    CANCELLED("meeting-cancelled", 409, "会议已取消", "The meeting is cancelled"),
    NOT_BEGUN("meeting-not-begun", 409, "会议尚未开始", "The meeting has not begun"),
    OPENED("meeting-opened", 409, "会议已开始", "The meeting was opened before"),
    NOT_ASKED("department-not-asked", 422, "部门未受邀参会", "The department was not asked"),
    MINUTES_APPROVED("minutes-approved", 409, "会议纪要已签发", "The minutes are approved"),
    NOT_DRAFTED("minutes-not-drafted", 409, "会议纪要尚未起草", "Nothing is written down"),
    ANOTHER_CHAIR("minutes-of-another-chair", 403, "纪要由会议主持人签发", "The chair approves the minutes"),
    OWN_DRAFT("minutes-own-draft", 403, "起草人不能签发", "Who drafted it does not approve it"),
    NOT_OPENED("meeting-not-opened", 409, "会议未记录到会情况", "It is not said who came"),
    QUORUM_MISSING("quorum-missing", 409, "未达到法定人数", "Too few came to bind"),
    MOVING("meeting-moving", 409, "会议正在改期", "The meeting is being moved"),
    HELD("meeting-held", 409, "会议已有议定事项", "The meeting has been held"),
    NOTHING_TO_RELEASE("nothing-to-release", 422, "没有可放行或延期的审核", "There is no review to release or extend"),
    ANOTHER_REVIEW("review-of-another-problem", 422, "审核不属于该难题", "The review is not that of the problem");

    private final ProblemType type;

    MeetingProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
