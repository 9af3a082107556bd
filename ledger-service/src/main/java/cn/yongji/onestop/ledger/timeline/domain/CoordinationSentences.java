package cn.yongji.onestop.ledger.timeline.domain;

import static cn.yongji.onestop.ledger.timeline.domain.Told.listed;
import static cn.yongji.onestop.ledger.timeline.domain.Told.zh;

import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.PreReviewConcludedV1;
import cn.yongji.onestop.kernel.event.PreReviewEvent;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;

/** What is said of problems, meetings and joint pre-reviews. */
final class CoordinationSentences {
    private CoordinationSentences() {}

    static Told of(CoordinationEvent fact, Names names) {
        return switch (fact) {
            case ProblemRaisedV1 e ->
                zh("登记难题“%s”，责任方：%s，期限 %s")
                        .en("Problem “%s” recorded, owner %s, deadline %s")
                        .of(e.title(), e.owner(), e.deadline());
            case ProblemClosedV1 e ->
                zh("难题“%s”办结：%s").en("Problem “%s” closed: %s").of(names.problem(e.problemId()), e.result());
            case MeetingScheduledV1 e -> scheduled(e, names);
            case ResolutionRecordedV1 e ->
                zh("议定事项：%s").en("Resolved in the meeting: %s").of(e.text());
        };
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
        var departments = e.departments().stream().map(names::department).toList();
        return zh("%s排定于 %s，参加：%s")
                .en("%s scheduled for %s with %s")
                .of(Terms.meeting(e.kind()), ClockTimes.span(e.start(), e.end()), listed(departments));
    }
}
