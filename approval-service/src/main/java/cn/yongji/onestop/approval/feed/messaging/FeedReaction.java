package cn.yongji.onestop.approval.feed.messaging;

import cn.yongji.onestop.approval.feed.FeedBell;
import cn.yongji.onestop.approval.feed.FeedSettings;
import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.approval.feed.domain.Participants;
import cn.yongji.onestop.approval.feed.domain.WorkNotice;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what the cases say into the feeds of the departments. A whole poll at once: one write for all departments. */
@Component
final class FeedReaction extends EventReaction {
    private static final Targets TARGETS = Targets.all(Set.of(EventContracts.APPROVAL), _ -> "feeds");

    private final Feeds feeds;
    private final Participants participants;
    private final FeedBell bell;
    private final FeedSettings settings;
    private final Clock clock;

    FeedReaction(Feeds feeds, Participants participants, FeedBell bell, FeedSettings settings, Clock clock) {
        super("department-feeds", Pace.UNHURRIED, TARGETS);
        this.feeds = feeds;
        this.participants = participants;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        participants.note(openedIn(events));
        // What is too old to be kept is not taken in either: a repetition of it could no longer be recognised.
        var horizon = clock.instant().minus(settings.retention());
        var recent =
                events.stream().filter(event -> !event.time().isBefore(horizon)).toList();
        var departments = participants.of(wholeCasesOf(recent));
        var byDepartment = new LinkedHashMap<DepartmentCode, List<WorkNotice>>();
        for (var event : recent) route(event, departments, byDepartment);
        feeds.append(byDepartment);
        byDepartment.keySet().forEach(bell::ring);
    }

    private static Map<String, List<DepartmentCode>> openedIn(List<EventEnvelope> events) {
        var opened = new LinkedHashMap<String, List<DepartmentCode>>();
        for (var event : events) {
            if (event.data() instanceof CaseOpenedV1 it) opened.put(it.caseId(), departmentsOf(it));
        }
        return opened;
    }

    private static List<DepartmentCode> departmentsOf(CaseOpenedV1 opened) {
        return opened.reviews().stream()
                .map(OpenedReview::department)
                .distinct()
                .map(DepartmentCode::of)
                .toList();
    }

    private static Set<String> wholeCasesOf(List<EventEnvelope> events) {
        return events.stream()
                .filter(FeedReaction::concernsTheWholeCase)
                .flatMap(event -> Mention.text(Mention.treeOf(event), "caseId").stream())
                .collect(Collectors.toSet());
    }

    /** What happens to a case as a whole concerns each of its departments, whether it is named or not. */
    private static boolean concernsTheWholeCase(EventEnvelope event) {
        return event.type().startsWith("case.") && !(event.data() instanceof CaseOpenedV1);
    }

    private static void route(
            EventEnvelope event,
            Map<String, List<DepartmentCode>> departments,
            Map<DepartmentCode, List<WorkNotice>> byDepartment) {
        var tree = Mention.treeOf(event);
        var caseId = Mention.text(tree, "caseId");
        var mentions = new ArrayList<Mention>();
        if (concernsTheWholeCase(event)) {
            var involved = departments.get(caseId.orElse(""));
            if (involved == null) throw new IllegalStateException("nobody said which departments have " + caseId);
            var detail = Mention.detail(tree, tree);
            involved.forEach(
                    department -> mentions.add(new Mention(department, Optional.empty(), Optional.empty(), detail)));
        } else {
            mentions.addAll(Mention.in(tree));
        }
        var parts = new LinkedHashMap<DepartmentCode, Integer>();
        for (var mention : mentions) {
            var part = parts.merge(mention.department(), 1, Integer::sum);
            byDepartment
                    .computeIfAbsent(mention.department(), _ -> new ArrayList<>())
                    .add(notice(event, caseId, mention, part));
        }
    }

    private static WorkNotice notice(EventEnvelope event, Optional<String> caseId, Mention mention, int part) {
        return new WorkNotice(
                new WorkNotice.Source(event.subject(), event.sequence(), part),
                event.type(),
                event.time(),
                event.projectId(),
                caseId,
                mention.review(),
                mention.matter(),
                mention.detail());
    }
}
