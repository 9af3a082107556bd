package cn.yongji.onestop.coordination.feed.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.coordination.feed.domain.CalendarFeed;
import cn.yongji.onestop.coordination.feed.domain.FeedBook;
import cn.yongji.onestop.coordination.feed.domain.FeedScope;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of somebody's calendar feeds; the document is named by his identity. */
public final class FeedBookMapping {
    public static final AggregateMapping<FeedBook> MAPPING = AggregateMapping.of(
            "calendarFeeds",
            WrittenNames.table()
                    .row(FeedBook.class, "subject", "feeds")
                    .row(CalendarFeed.class, "id", "scope", "sha256", "made", "lastUsed")
                    .oneOf(
                            FeedScope.class,
                            "of",
                            kind("unit", FeedScope.OfUnit.class),
                            kind("agent", FeedScope.OfAgent.class),
                            kind("caller", FeedScope.CalledBy.class),
                            kind("department", FeedScope.OfDepartment.class))
                    .row(FeedScope.OfUnit.class, "uscc")
                    .row(FeedScope.OfAgent.class, "agent")
                    .row(FeedScope.CalledBy.class, "subject")
                    .row(FeedScope.OfDepartment.class, "department")
                    .of(FeedBook.class));

    /** Where the address of a read is looked for. */
    public static final String ADDRESS = MAPPING.field("feeds.sha256");

    private FeedBookMapping() {}
}
