package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.listed;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.ActionItemChangedV1;
import cn.yongji.onestop.kernel.event.ActionItemEvent;
import cn.yongji.onestop.kernel.event.ActionItemOpenedV1;
import cn.yongji.onestop.kernel.event.ActionItemRemindedV1;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.MeetingCancelledV1;
import cn.yongji.onestop.kernel.event.MeetingDayChangedV1;
import cn.yongji.onestop.kernel.event.MeetingHeldV1;
import cn.yongji.onestop.kernel.event.MeetingMinutesApprovedV1;
import cn.yongji.onestop.kernel.event.MeetingRescheduledV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.PreReviewConcludedV1;
import cn.yongji.onestop.kernel.event.PreReviewEvent;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemPositionTakenV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProblemReopenedV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import java.util.ArrayList;
import java.util.List;

/** What is said of problems, meetings and joint pre-reviews. */
final class CoordinationSentences {
    private CoordinationSentences() {}

    static Told of(CoordinationEvent fact, Names names) {
        return switch (fact) {
            case ProblemRaisedV1 e ->
                zh("登记难题“%s”，责任方：%s，期限 %s")
                        .en("Problem “%s” recorded, owner %s, deadline %s")
                        .of(e.title(), names.owner(e.owner()), e.deadline());
            case ProblemClosedV1 e ->
                zh("难题“%s”办结：%s").en("Problem “%s” closed: %s").of(names.problem(e.problemId()), e.result());
            case ProblemMovedV1 e -> moved(e, names);
            case ActionItemEvent e -> actionItem(e, names);
            case ProblemPositionTakenV1 e -> position(e, names);
            case ProblemReopenedV1 e ->
                zh("难题“%s”重新打开：%s；原办结结果：%s；责任方：%s，期限 %s")
                        .en("Problem “%s” reopened: %s; it had been closed with: %s; owner %s, deadline %s")
                        .of(names.problem(e.problemId()), e.reason(), e.result(), names.owner(e.owner()), e.deadline());
            case MeetingScheduledV1 e -> scheduled(e, names);
            case MeetingCancelledV1 e ->
                zh("原定 %s 的会议取消：%s；参加部门：%s")
                        .en("The meeting of %s is cancelled: %s; it was with %s")
                        .of(ClockTimes.at(e.start()), e.reason(), departments(e.departments(), names));
            case MeetingRescheduledV1 e ->
                zh("原定 %s 的会议改期至 %s：%s；参加部门：%s")
                        .en("The meeting of %s is held at %s instead: %s; with %s")
                        .of(
                                ClockTimes.at(e.previousStart()),
                                ClockTimes.at(e.start()),
                                e.reason(),
                                departments(e.departments(), names));
            case MeetingHeldV1 e -> held(e, names);
            case MeetingMinutesApprovedV1 e -> {
                var correction = e.correction() == null
                        ? Told.NOTHING
                        : zh("，更正理由：%s").en(", corrected: %s").of(e.correction());
                yield zh("会议纪要 %s 已签发（第 %d 版）%s，正文 SHA-256：%s")
                        .en("Minutes %s approved (version %d)%s, SHA-256 of the text: %s")
                        .of(e.number(), e.version(), correction, e.sha256());
            }
            case MeetingDayChangedV1 e -> dayChanged(e, names);
            case ResolutionRecordedV1 e ->
                zh("议定事项：%s").en("Resolved in the meeting: %s").of(e.text());
        };
    }

    private static Told actionItem(ActionItemEvent fact, Names names) {
        return switch (fact) {
            case ActionItemOpenedV1 e ->
                zh("难题“%s”交办任务：%s；责任方：%s，期限 %s，以“%s”为完成依据")
                        .en("For problem “%s” is to be done: %s; by %s until %s, proved by %s")
                        .of(names.problem(e.problemId()), e.text(), names.owner(e.owner()), e.dueOn(), e.evidence());
            case ActionItemChangedV1 e -> {
                var reason =
                        e.reason() == null ? Told.NOTHING : zh("：%s").en(": %s").of(e.reason());
                yield zh("%s的交办任务%s%s；期限 %s")
                        .en("What %s is to do %s%s; due %s")
                        .of(names.owner(e.owner()), Terms.actionItem(e.change()), reason, e.dueOn());
            }
            case ActionItemRemindedV1 e ->
                zh("%s的交办任务期限 %s，%s")
                        .en("What %s is to do until %s %s")
                        .of(names.owner(e.owner()), e.dueOn(), Terms.reminder(e.rung()));
        };
    }

    private static Told position(ProblemPositionTakenV1 e, Names names) {
        var instead = e.suggests() == null
                ? Told.NOTHING
                : zh("，认为应由%s负责").en(", it is for %s").of(names.department(e.suggests()));
        return zh("%s对难题“%s”表明立场：%s%s")
                .en("%s on problem “%s”: %s%s")
                .of(names.department(e.department()), names.problem(e.problemId()), Terms.stance(e.stance()), instead);
    }

    static Told of(PreReviewEvent fact) {
        return switch (fact) {
            case PreReviewRequestedV1 e ->
                zh("提请联合预审（%s），请 %d 个部门于 %s 前提出意见")
                        .en("A joint pre-review is asked for (%s): %d departments are to answer by %s")
                        .of(e.subject(), e.departments().size(), e.opinionsBy());
            case PreReviewConcludedV1 e ->
                zh("联合预审形成结论：%s；提出意见的部门 %d 个，未提出意见的 %d 个")
                        .en("The joint pre-review is concluded: %s; %d departments spoke, %d did not")
                        .of(e.minutes(), e.opinions().size(), e.silent().size());
        };
    }

    private static Told scheduled(MeetingScheduledV1 e, Names names) {
        var kind = Terms.meeting(e.kind());
        var time = ClockTimes.span(e.start(), e.end());
        var departments = departments(e.departments(), names);
        return e.venue() == null
                ? zh("%s排定于 %s，参加：%s").en("%s scheduled for %s with %s").of(kind, time, departments)
                : zh("%s排定于 %s，地点：%s，参加：%s")
                        .en("%s scheduled for %s at %s with %s")
                        .of(kind, time, e.venue(), departments);
    }

    private static Told held(MeetingHeldV1 e, Names names) {
        var absent = e.absent().isEmpty()
                ? Told.NOTHING
                : zh("；缺席：%s").en("; absent: %s").of(departments(e.absent(), names));
        var quorum = e.quorum() ? Told.NOTHING : zh("；未达到法定人数，只能记录意见").en("; too few came to bind");
        return zh("会议于 %s 召开，到会：%s%s%s")
                .en("The meeting was opened at %s with %s%s%s")
                .of(ClockTimes.at(e.openedAt()), departments(e.present(), names), absent, quorum);
    }

    private static Told dayChanged(MeetingDayChangedV1 e, Names names) {
        var who = departments(e.departments(), names);
        if (!e.restDay())
            return zh("原定 %s 的会议所在日恢复为工作日，按原定时间召开；参加部门：%s")
                    .en("The day of the meeting of %s is a working day again; it is held as planned, with %s")
                    .of(ClockTimes.at(e.start()), who);
        var proposed = e.proposedStart() == null
                ? Told.NOTHING
                : zh("；最近的共同空闲时段：%s").en("; all are free again at %s").of(ClockTimes.at(e.proposedStart()));
        return zh("原定 %s 的会议适逢休息日（%s），请召集人另定时间；参加部门：%s%s")
                .en("The day of the meeting of %s became a rest day (%s); who called it is to find another time,"
                        + " with %s%s")
                .of(ClockTimes.at(e.start()), e.dayName() == null ? "" : e.dayName(), who, proposed);
    }

    private static Told departments(List<String> codes, Names names) {
        return listed(codes.stream().map(names::department).toList());
    }

    /** What is another than before is told with what it was. */
    private static Told moved(ProblemMovedV1 e, Names names) {
        var parts = new ArrayList<Told>();
        if (!e.level().equals(e.previousLevel()))
            parts.add(zh("层级由%s升为%s")
                    .en("level %s becomes %s")
                    .of(Terms.level(e.previousLevel()), Terms.level(e.level())));
        if (!e.owner().equals(e.previousOwner()))
            parts.add(zh("责任方由%s变为%s")
                    .en("owner %s becomes %s")
                    .of(names.owner(e.previousOwner()), names.owner(e.owner())));
        if (!e.deadline().equals(e.previousDeadline()))
            parts.add(zh("期限由 %s 变为 %s").en("deadline %s becomes %s").of(e.previousDeadline(), e.deadline()));
        var reason = e.reason() == null ? Told.NOTHING : zh("；%s").en("; %s").of(e.reason());
        return zh("难题“%s”%s：%s%s")
                .en("Problem “%s” %s: %s%s")
                .of(names.problem(e.problemId()), Terms.moved(e.cause()), Told.oneByOne(parts), reason);
    }
}
