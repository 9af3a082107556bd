package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ActionItemChangedV1;
import cn.yongji.onestop.kernel.event.ActionItemOpenedV1;
import cn.yongji.onestop.kernel.event.ActionItemRemindedV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MeetingCancelledV1;
import cn.yongji.onestop.kernel.event.MeetingDayChangedV1;
import cn.yongji.onestop.kernel.event.MeetingHeldV1;
import cn.yongji.onestop.kernel.event.MeetingMinutesApprovedV1;
import cn.yongji.onestop.kernel.event.MeetingRescheduledV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.ProblemClosedV1;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemPositionTakenV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProblemReopenedV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.ResolutionEffectedV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.page.domain.ProblemCourse.Step;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.ActionItem;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.Closing;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.Meeting;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.MeetingState;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.ProblemState;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.Resolution;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the entries say about problems, the meetings about them and what was decided there. */
final class ProblemsPart {
    private final Map<String, ProblemRaisedV1> raised = new LinkedHashMap<>();
    private final Map<String, MeetingScheduledV1> meetings = new LinkedHashMap<>();
    private final Map<String, ResolutionRecordedV1> resolutions = new LinkedHashMap<>();
    private final Map<String, ResolutionEffectedV1> answers = new HashMap<>();
    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private final Map<String, Instant> reopened = new HashMap<>();
    private final Map<String, Map<String, ActionItem>> items = new HashMap<>();
    private final Map<String, LocalDate> since = new HashMap<>();
    private final Map<String, @Nullable String> restDays = new HashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private final Set<String> opened = new HashSet<>();
    private final Map<String, ProblemClosedV1> closed = new LinkedHashMap<>();
    private final Map<String, List<Step>> steps = new HashMap<>();
    private final Map<String, Mark> closedOn = new HashMap<>();

    void hear(EventContract fact, EntryHeader header) {
        switch (fact) {
            case ProblemRaisedV1 e -> {
                raised.put(e.problemId(), e);
                stands(e.problemId(), new Standing(e.level(), e.owner(), e.deadline(), e.provisional()));
                since.put(e.problemId(), WorkingCalendar.dateOf(e.raisedAt()));
                stands(e.problemId(), Mark.at(e.raisedAt(), header), e.level());
            }
            case ProblemMovedV1 e -> {
                stands(e.problemId(), new Standing(e.level(), e.owner(), e.deadline(), e.provisional()));
                // Each level has days of its own; other hands or another calendar do not begin them anew.
                if (!e.level().equals(e.previousLevel())) since.put(e.problemId(), WorkingCalendar.dateOf(e.movedAt()));
                stands(e.problemId(), Mark.at(e.movedAt(), header), e.level());
            }
            case MeetingCancelledV1 e -> cancelled.add(e.meetingId());
            case MeetingHeldV1 e -> opened.add(e.meetingId());
            case MeetingDayChangedV1 e -> restDays.put(e.meetingId(), e.restDay() ? orEmpty(e.dayName()) : null);
            case MeetingScheduledV1 e -> meetings.put(e.meetingId(), e);
            case MeetingRescheduledV1 e -> {
                meetings.computeIfPresent(e.meetingId(), (_, before) -> moved(before, e));
                restDays.remove(e.meetingId());
            }
            case ResolutionRecordedV1 e -> resolutions.put(e.resolutionId(), e);
            case ResolutionEffectedV1 e -> answers.put(e.resolutionId(), e);
            case ProblemClosedV1 e -> {
                closed.put(e.problemId(), e);
                closedOn.put(e.problemId(), Mark.at(e.closedAt(), header));
            }
            case ProblemReopenedV1 e -> {
                closed.remove(e.problemId());
                closedOn.remove(e.problemId());
                reopened.put(e.problemId(), e.reopenedAt());
                stands(e.problemId(), new Standing(e.level(), e.owner(), e.deadline(), e.provisional()));
                since.put(e.problemId(), WorkingCalendar.dateOf(e.reopenedAt()));
                stands(e.problemId(), Mark.at(e.reopenedAt(), header), e.level());
            }
            case ActionItemOpenedV1 e ->
                items.computeIfAbsent(e.problemId(), _ -> new LinkedHashMap<>())
                        .put(
                                e.actionItemId(),
                                new ActionItem(e.actionItemId(), e.text(), e.owner(), e.dueOn(), "OPEN"));
            case ActionItemChangedV1 e ->
                items.computeIfAbsent(e.problemId(), _ -> new LinkedHashMap<>())
                        .computeIfPresent(e.actionItemId(), (_, it) -> it.now(e.state(), e.dueOn()));
            case ProblemPositionTakenV1 _, ActionItemRemindedV1 _, MeetingMinutesApprovedV1 _ -> {}
            case IntakeEvent _, ApprovalEvent _, LedgerEvent _, ReferenceEvent _ -> {}
        }
    }

    private void stands(String problemId, Mark since, @Nullable String level) {
        steps.computeIfAbsent(problemId, _ -> new ArrayList<>()).add(new Step(since, Optional.ofNullable(level)));
    }

    List<ProblemCourse> courses() {
        return raised.values().stream()
                .map(e -> new ProblemCourse(
                        e.problemId(),
                        e.problemClass(),
                        e.reviewId(),
                        e.department(),
                        steps.getOrDefault(e.problemId(), List.of()),
                        Optional.ofNullable(closedOn.get(e.problemId()))))
                .toList();
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }

    List<ProblemItem> problems(Today today) {
        return timed().stream().map(problem -> problem.on(today)).toList();
    }

    /** The problems as they are on any day. */
    List<TimedProblem> timed() {
        return raised.values().stream()
                .map(problem -> new TimedProblem(item(problem), light(problem)))
                .toList();
    }

    private LightBasis light(ProblemRaisedV1 e) {
        if (closed.containsKey(e.problemId())) return LightBasis.NONE;
        var standing = Objects.requireNonNull(standings.get(e.problemId()));
        var began = Objects.requireNonNull(since.get(e.problemId()));
        return LightBasis.problem(began, standing.deadline(), standing.provisional());
    }

    private ProblemItem item(ProblemRaisedV1 e) {
        var ended = closed.get(e.problemId());
        var held = meetingsOn(e.problemId());
        var decided = resolutionsOn(e.problemId());
        var standing = Objects.requireNonNull(standings.get(e.problemId()));
        var again = reopened.getOrDefault(e.problemId(), Instant.MIN);
        return new ProblemItem(
                e.problemId(),
                e.problemClass(),
                e.title(),
                e.origin(),
                e.raisedBy(),
                e.department(),
                standing.level(),
                standing.owner(),
                e.reviewId(),
                e.blocking(),
                e.raisedAt(),
                standing.deadline(),
                standing.provisional(),
                ShownLight.UNLIT,
                ended == null ? state(e, since(again, held), decidedSince(again, decided)) : ProblemState.CLOSED,
                held,
                decided,
                ended == null ? null : new Closing(ended.result(), ended.closedBy(), ended.closedAt()),
                List.copyOf(items.getOrDefault(e.problemId(), Map.of()).values()));
    }

    /** Where it stands on the ladder; earlier writers did not say the level, nor that it moved. */
    private record Standing(
            @Nullable String level,
            String owner,
            LocalDate deadline,
            @Nullable Boolean provisional) {}

    private void stands(String problemId, Standing now) {
        standings.put(problemId, now);
    }

    /**
     * What a meeting resolves settles a problem that keeps no review from being granted, unless it could not come about; the
     * others wait to be released.
     */
    private static ProblemState state(ProblemRaisedV1 e, List<Meeting> meetings, List<Resolution> resolutions) {
        var standing = resolutions.stream().filter(it -> it.refusal() == null).toList();
        if (standing.stream().anyMatch(it -> it.effect().equals(ResolutionEffect.RELEASE_REVIEW.name())))
            return ProblemState.RESOLVED;
        if (meetings.stream().anyMatch(it -> it.state() == MeetingState.SCHEDULED))
            return ProblemState.MEETING_SCHEDULED;
        return e.blocking() || standing.isEmpty() ? ProblemState.OPEN : ProblemState.RESOLVED;
    }

    /** What was done before it was reopened did not solve it. */
    private static List<Meeting> since(Instant reopened, List<Meeting> meetings) {
        return meetings.stream().filter(it -> !it.start().isBefore(reopened)).toList();
    }

    private static List<Resolution> decidedSince(Instant reopened, List<Resolution> resolutions) {
        return resolutions.stream()
                .filter(it -> !it.recordedAt().isBefore(reopened))
                .toList();
    }

    private MeetingState stateOf(MeetingScheduledV1 e) {
        if (cancelled.contains(e.meetingId())) return MeetingState.CANCELLED;
        if (opened.contains(e.meetingId())
                || resolutions.values().stream().anyMatch(it -> it.meetingId().equals(e.meetingId())))
            return MeetingState.HELD;
        return MeetingState.SCHEDULED;
    }

    private static MeetingScheduledV1 moved(MeetingScheduledV1 it, MeetingRescheduledV1 to) {
        return new MeetingScheduledV1(
                it.projectId(),
                it.meetingId(),
                it.kind(),
                it.problemId(),
                to.start(),
                to.end(),
                it.departments(),
                it.reviewId(),
                to.venue());
    }

    private List<Meeting> meetingsOn(String problemId) {
        return meetings.values().stream()
                .filter(e -> problemId.equals(e.problemId()))
                .map(e -> new Meeting(
                        e.meetingId(),
                        e.kind().said(),
                        e.start(),
                        e.end(),
                        e.departments(),
                        stateOf(e),
                        restDays.get(e.meetingId())))
                .toList();
    }

    private List<Resolution> resolutionsOn(String problemId) {
        return resolutions.values().stream()
                .filter(e -> problemId.equals(e.problemId()))
                .map(e -> resolution(e, answers.get(e.resolutionId())))
                .toList();
    }

    private static Resolution resolution(ResolutionRecordedV1 e, @Nullable ResolutionEffectedV1 answer) {
        var refusal = answer == null ? null : answer.reason();
        return new Resolution(
                e.resolutionId(),
                e.meetingId(),
                e.text(),
                e.effect().said(),
                e.recordedAt(),
                e.recordedBy(),
                answer == null ? null : answer.outcome().said(),
                refusal == null ? null : refusal.said());
    }
}
