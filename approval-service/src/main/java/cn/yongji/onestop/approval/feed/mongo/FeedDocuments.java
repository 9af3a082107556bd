package cn.yongji.onestop.approval.feed.mongo;

import cn.yongji.onestop.approval.feed.domain.FeedEntry;
import cn.yongji.onestop.approval.feed.domain.WorkNotice;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A block of a feed as a document. What is absent has no field. */
final class FeedDocuments {
    static final String ENTRIES = "entries";
    static final String FIRST = "first";

    /** Who said what has no sender: for long nobody else was heard. */
    private static final String APPROVAL = "/onestop/approval";

    private FeedDocuments() {}

    static Document block(DepartmentCode department, long first, List<WorkNotice> notices) {
        var entries = new ArrayList<Document>();
        for (var notice : notices) entries.add(entry(first + entries.size(), notice));
        var newest = notices.stream()
                .map(WorkNotice::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Document("_id", department.value() + ":" + first)
                .append(MongoFeeds.DEPARTMENT, department.value())
                .append(FIRST, first)
                .append(MongoFeeds.LAST, first + notices.size() - 1)
                .append(MongoFeeds.NEWEST, Date.from(newest))
                .append(
                        MongoFeeds.SUBJECTS,
                        notices.stream()
                                .map(notice -> notice.source().subject())
                                .distinct()
                                .toList())
                .append(ENTRIES, entries);
    }

    private static Document entry(long position, WorkNotice notice) {
        var document = new Document("at", position)
                .append("subject", notice.source().subject())
                .append("seq", notice.source().sequence())
                .append("part", notice.source().part())
                .append("type", notice.type())
                .append("time", Date.from(notice.at()))
                .append("project", notice.projectId());
        if (!notice.source().service().equals(APPROVAL))
            document.append("from", notice.source().service());
        notice.caseId().ifPresent(id -> document.append("case", id));
        notice.reviewId().ifPresent(id -> document.append("review", id));
        notice.matter().ifPresent(code -> document.append("matter", code));
        notice.detail().ifPresent(id -> document.append("detail", id));
        return document;
    }

    static List<FeedEntry> entries(Document block) {
        return block.getList(ENTRIES, Document.class).stream()
                .map(FeedDocuments::entry)
                .toList();
    }

    static List<WorkNotice.Source> sources(Document block) {
        return block.getList(ENTRIES, Document.class).stream()
                .map(FeedDocuments::source)
                .toList();
    }

    private static WorkNotice.Source source(Document entry) {
        return new WorkNotice.Source(
                entry.get("from", APPROVAL),
                entry.getString("subject"),
                entry.getLong("seq"),
                entry.getInteger("part"));
    }

    private static FeedEntry entry(Document document) {
        return new FeedEntry(
                document.getLong("at"),
                new WorkNotice(
                        source(document),
                        document.getString("type"),
                        document.getDate("time").toInstant(),
                        document.getString("project"),
                        Optional.ofNullable(document.getString("case")),
                        Optional.ofNullable(document.getString("review")),
                        Optional.ofNullable(document.getString("matter")),
                        Optional.ofNullable(document.getString("detail"))));
    }

    static long first(Document block) {
        return block.getLong(FIRST);
    }

    static long last(Document block) {
        return block.getLong(MongoFeeds.LAST);
    }
}
