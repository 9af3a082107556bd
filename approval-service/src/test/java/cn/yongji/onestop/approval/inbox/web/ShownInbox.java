package cn.yongji.onestop.approval.inbox.web;

import cn.yongji.onestop.approval.agency.ProjectAgency.KnownAs;
import cn.yongji.onestop.approval.cases.web.view.ReviewLooks;
import cn.yongji.onestop.approval.inbox.Errand;
import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.kernel.calendar.Light;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What inboxes show of some errands, to tell which kinds of items come, change or go. */
public final class ShownInbox {
    private final Map<String, InboxItem> items;

    private ShownInbox(Map<String, InboxItem> items) {
        this.items = items;
    }

    public static ShownInbox of(
            Stream<Errand> errands, @Nullable KnownAs project, WorkingCalendar calendar, LocalDate today) {
        var looks = new ReviewLooks(calendar, today, Language.ZH);
        return new ShownInbox(errands.collect(Collectors.toMap(
                it -> it.id() + " of " + it.department().value(), it -> own(InboxItem.of(it, project, looks), looks))));
    }

    /**
     * Without the light, which is that of the day; and of another kind than a review without what is shown of the review
     * beside it, which has an item of its own.
     */
    private static InboxItem own(InboxItem it, ReviewLooks looks) {
        var review = it.kind() == Errand.Kind.REVIEW;
        return new InboxItem(
                it.kind(),
                it.projectId(),
                it.projectName(),
                it.number(),
                it.unitName(),
                it.acceptedAt(),
                it.since(),
                it.due(),
                looks.light(Light.NONE),
                review ? it.assignee() : null,
                review ? it.cover() : null,
                review ? it.etag() : null,
                review ? it.review() : null,
                it.opinion(),
                it.suspensionRequest(),
                it.complianceTask(),
                it.revocation(),
                review ? it.exemptionUndoneAt() : null,
                review ? it.flaggedMaterials() : List.of(),
                it.problem(),
                it.meeting());
    }

    /** Kinds of items that are others there, or not the same. */
    public Set<String> changedTo(ShownInbox other) {
        return Stream.concat(items.entrySet().stream(), other.items.entrySet().stream())
                .filter(it -> !Objects.equals(items.get(it.getKey()), other.items.get(it.getKey())))
                .map(it -> it.getValue().kind().name())
                .collect(Collectors.toSet());
    }
}
