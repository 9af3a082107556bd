package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.Closing;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.Meeting;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.ProblemState;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.Resolution;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the entries say about problems, the meetings about them and what was decided there. */
final class ProblemsPart {
    private final Map<String, ProblemRaisedV1> raised = new LinkedHashMap<>();
    private final Map<String, MeetingScheduledV1> meetings = new LinkedHashMap<>();
    private final Map<String, ResolutionRecordedV1> resolutions = new LinkedHashMap<>();
    private final Map<String, ProblemClosedV1> closed = new LinkedHashMap<>();

    void hear(EventContract fact) {
        switch (fact) {
            case ProblemRaisedV1 e -> raised.put(e.problemId(), e);
            case MeetingScheduledV1 e -> meetings.put(e.meetingId(), e);
            case ResolutionRecordedV1 e -> resolutions.put(e.resolutionId(), e);
            case ProblemClosedV1 e -> closed.put(e.problemId(), e);
            case IntakeEvent _, ApprovalEvent _, ReferenceEvent _ -> {}
        }
    }

    List<ProblemItem> problems(Today today) {
        return raised.values().stream().map(problem -> item(problem, today)).toList();
    }

    private ProblemItem item(ProblemRaisedV1 e, Today today) {
        var ended = closed.get(e.problemId());
        var held = meetingsOn(e.problemId());
        var decided = resolutionsOn(e.problemId());
        return new ProblemItem(
                e.problemId(),
                e.problemClass(),
                e.title(),
                e.origin(),
                e.raisedBy(),
                e.department(),
                e.owner(),
                e.reviewId(),
                e.blocking(),
                e.raisedAt(),
                e.deadline(),
                ended == null ? ShownLight.ofDeadline(today, e.deadline()) : ShownLight.of(today, null, false),
                state(ended != null, held, decided),
                held,
                decided,
                ended == null ? null : new Closing(ended.result(), ended.closedBy(), ended.closedAt()));
    }

    private static ProblemState state(boolean closed, List<Meeting> meetings, List<Resolution> resolutions) {
        if (closed) return ProblemState.CLOSED;
        if (resolutions.stream().anyMatch(it -> it.effect().equals(ResolutionEffect.RELEASE_REVIEW.name())))
            return ProblemState.RESOLVED;
        return meetings.isEmpty() ? ProblemState.OPEN : ProblemState.MEETING_SCHEDULED;
    }

    private List<Meeting> meetingsOn(String problemId) {
        return meetings.values().stream()
                .filter(e -> problemId.equals(e.problemId()))
                .map(e -> new Meeting(e.meetingId(), e.kind().said(), e.start(), e.end(), e.departments()))
                .toList();
    }

    private List<Resolution> resolutionsOn(String problemId) {
        return resolutions.values().stream()
                .filter(e -> problemId.equals(e.problemId()))
                .map(e -> new Resolution(
                        e.resolutionId(), e.meetingId(), e.text(), e.effect().said(), e.recordedAt(), e.recordedBy()))
                .toList();
    }
}
