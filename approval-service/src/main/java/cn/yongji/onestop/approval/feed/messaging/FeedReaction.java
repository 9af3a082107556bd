package cn.yongji.onestop.approval.feed.messaging;

import cn.yongji.onestop.approval.feed.CaseParts;
import cn.yongji.onestop.approval.feed.FeedBell;
import cn.yongji.onestop.approval.feed.FeedSettings;
import cn.yongji.onestop.approval.feed.domain.CasePart;
import cn.yongji.onestop.approval.feed.domain.Feeds;
import cn.yongji.onestop.approval.feed.domain.MaterialUsers;
import cn.yongji.onestop.approval.feed.domain.WorkNotice;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.kernel.event.EventPlaces;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Pace;
import cn.yongji.onestop.platform.messaging.Targets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Puts what concerns departments into their feeds, whichever service says it. A whole poll at once: one write for all
 * departments.
 */
@Component
final class FeedReaction extends EventReaction {
    private static final String FEEDS = "feeds";

    private final Feeds feeds;
    private final CaseParts parts;
    private final MaterialUsers users;
    private final FeedBell bell;
    private final FeedSettings settings;
    private final Clock clock;

    FeedReaction(Feeds feeds, CaseParts parts, MaterialUsers users, FeedBell bell, FeedSettings settings, Clock clock) {
        super("department-feeds", Pace.UNHURRIED, told());
        this.feeds = feeds;
        this.parts = parts;
        this.users = users;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    /** All that is to be found in a feed, and the acceptance, which says who has a part in a case. */
    private static Targets told() {
        var targets = Targets.of(ApplicationAcceptedV1.class, _ -> FEEDS);
        for (var row : EventPlaces.all().entrySet()) {
            if (row.getValue().feed() != EventPlaces.Feed.NOBODY)
                targets = targets.and(EventContracts.typeOf(row.getKey()), _ -> FEEDS);
        }
        return targets;
    }

    @Override
    public void apply(String target, List<EventEnvelope> events) {
        users.note(usesIn(events));
        // What is too old to be kept is not taken in either: a repetition of it could no longer be recognised.
        var horizon = clock.instant().minus(settings.retention());
        var addressees = new Addressees(parts.besides(openingIn(events)));
        var byDepartment = new LinkedHashMap<DepartmentCode, List<WorkNotice>>();
        for (var event : events) {
            if (!event.time().isBefore(horizon)) route(event, addressees, byDepartment);
        }
        feeds.append(byDepartment);
        byDepartment.keySet().forEach(bell::ring);
    }

    private static List<MaterialUsers.Use> usesIn(List<EventEnvelope> events) {
        return events.stream().flatMap(event -> GivenMaterials.in(event.data())).toList();
    }

    private static Map<String, List<CasePart>> openingIn(List<EventEnvelope> events) {
        var opening = new LinkedHashMap<String, List<CasePart>>();
        for (var event : events) {
            if (event.data() instanceof ApplicationAcceptedV1 it) opening.put(it.applicationId(), CasePart.of(it));
        }
        return opening;
    }

    private static void route(
            EventEnvelope event, Addressees addressees, Map<DepartmentCode, List<WorkNotice>> byDepartment) {
        var parts = new LinkedHashMap<DepartmentCode, Integer>();
        for (var mention : addressees.of(event)) {
            var part = parts.merge(mention.department(), 1, Integer::sum);
            byDepartment
                    .computeIfAbsent(mention.department(), _ -> new ArrayList<>())
                    .add(notice(event, mention, part));
        }
    }

    private static WorkNotice notice(EventEnvelope event, Mention mention, int part) {
        return new WorkNotice(
                new WorkNotice.Source(event.source(), event.subject(), event.sequence(), part),
                event.type(),
                event.time(),
                mention.projectId(),
                mention.caseId(),
                mention.review(),
                mention.matter(),
                mention.detail());
    }
}
