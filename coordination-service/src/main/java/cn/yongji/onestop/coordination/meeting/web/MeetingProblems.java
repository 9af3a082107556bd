package cn.yongji.onestop.coordination.meeting.web;

import cn.yongji.onestop.coordination.meeting.MeetingDesk;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRefusal;
import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.web.RoomView;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** How the refusals of a meeting are told over HTTP. */
public final class MeetingProblems {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private MeetingProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(MeetingProblem.values());
    }

    static Problem noTime(MeetingDesk.Called.NoTime it) {
        return Problem.of(
                MeetingProblem.NO_TIME,
                "所给日期内没有共同空闲时段，逐日原因见 days，逐段原因见 reasons，可行的放宽办法见 relax",
                "No day between the two has a time at which all are free; days and reasons say why, relax what would"
                        + " make room",
                "days",
                it.days().stream().map(BlockedDayView::of).toList(),
                "reasons",
                it.reasons().stream().map(StretchView::of).toList(),
                "relax",
                it.relax().stream().map(RelaxView::of).toList());
    }

    static Problem noRoom(List<Room> rooms) {
        return Problem.of(
                MeetingProblem.NO_ROOM,
                "没有会议室能容纳所报人数并具备所需设施，现有会议室见 rooms",
                "No room holds as many people and has the features; rooms says which there are",
                "rooms",
                rooms.stream().map(RoomView::of).toList());
    }

    static Problem nothingBefore(String meetingId) {
        return Problem.of(
                MeetingProblem.NOTHING_BEFORE,
                "应先召开的会议没有排定时间",
                "The meeting that is to come first has no time",
                "after",
                meetingId);
    }

    static Problem of(MeetingRefusal refusal) {
        return switch (refusal) {
            case MeetingRefusal.NotScheduled _ ->
                Problem.of(MeetingProblem.NOT_SCHEDULED, "会议没有排定时间", "The meeting has no time, so it cannot do this");
            case MeetingRefusal.AlreadyCancelled it ->
                Problem.of(MeetingProblem.CANCELLED, "会议已取消", "It will not be held", "reason", it.reason());
            case MeetingRefusal.NotBegun(var start) ->
                Problem.of(
                        MeetingProblem.NOT_BEGUN,
                        "会议 " + start.atZone(WorkingCalendar.ZONE).format(TIME) + " 开始，开始后方可记录议定事项",
                        "It begins at " + start.atZone(WorkingCalendar.ZONE).format(TIME)
                                + "; what it resolves is recorded from then on",
                        "start",
                        start);
            case MeetingRefusal.AlreadyOpened(var at) ->
                Problem.of(
                        MeetingProblem.OPENED, "会议已开始，到会情况已记录", "It was opened, and who came is noted", "openedAt", at);
            case MeetingRefusal.NotAsked(var department) ->
                MeetingProblem.NOT_ASKED.at(
                        "/present",
                        "部门 " + department.value() + " 未受邀参会",
                        department.value() + " was not asked to come");
            case MeetingRefusal.MinutesApproved(var number) ->
                Problem.of(
                        MeetingProblem.MINUTES_APPROVED,
                        "纪要 " + number + " 已签发，不能更改；有误的请写明更正理由，另起一版",
                        "The minutes " + number
                                + " are approved and stay; what is wrong is corrected by another version with"
                                + " its reason",
                        "number",
                        number);
            case MeetingRefusal.NothingDrafted _ ->
                Problem.of(MeetingProblem.NOT_DRAFTED, "请先起草会议纪要", "Nothing is written down that could be approved");
            case MeetingRefusal.NotTheChair(var chair) ->
                Problem.of(
                        MeetingProblem.ANOTHER_CHAIR,
                        "纪要由主持人 " + chair + " 签发",
                        "It is for its chair " + chair + " to approve");
            case MeetingRefusal.OwnDraft _ ->
                Problem.of(MeetingProblem.OWN_DRAFT, "纪要由您起草，须由其他人主持签发", "You drafted it yourself");
            case MeetingRefusal.NotOpened _ ->
                Problem.of(
                        MeetingProblem.NOT_OPENED,
                        "请先记录到会情况，再议定放行或起草纪要；意见可以直接记录",
                        "Say who came before anything is released or the minutes are drafted; what was said can be"
                                + " recorded");
            case MeetingRefusal.QuorumMissing(var absent) ->
                Problem.of(
                        MeetingProblem.QUORUM_MISSING,
                        "应到部门未到齐，会议只能记录意见，不能放行审核",
                        "Not all came who have to be there, so the meeting can record what was said and release"
                                + " nothing",
                        "absent",
                        absent);
            case MeetingRefusal.StillMoving _ ->
                Problem.of(
                                MeetingProblem.MOVING,
                                "会议刚刚改期，原时段正在释放，请稍后重试",
                                "It has just been moved, and the time before is not free yet; try again shortly")
                        .withHeader(HttpHeaders.RETRY_AFTER, "5");
            case MeetingRefusal.AlreadyHeld(var resolutions) ->
                Problem.of(
                        MeetingProblem.HELD,
                        "会议已召开，不能取消或改期",
                        "It has been held and cannot be cancelled or moved",
                        "resolutions",
                        resolutions);
            case MeetingRefusal.NothingToRelease _ ->
                MeetingProblem.NOTHING_TO_RELEASE.at(
                        "/effect",
                        "该难题未涉及审核；涉及办件的，请写明办件中的审核",
                        "The problem concerns no review; where it concerns a case, name a review of that");
            case MeetingRefusal.AnotherReview(var review) ->
                MeetingProblem.ANOTHER_REVIEW.at(
                        "/reviewId",
                        "审核 " + review + " 不是该难题或其办件所涉审核",
                        "The review " + review + " is neither that of the problem nor one of its case");
        };
    }
}
