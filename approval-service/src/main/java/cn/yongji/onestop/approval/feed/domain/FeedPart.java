package cn.yongji.onestop.approval.feed.domain;

import java.util.List;

/** What a reader is given. */
public sealed interface FeedPart {
    /** The entries right after the reader's place, in order and without a hole; none if there is nothing new. */
    record Read(List<FeedEntry> entries) implements FeedPart {
        public Read {
            entries = List.copyOf(entries);
        }
    }

    /** What comes next for this reader was removed long ago; the oldest that is kept. */
    record Expired(long oldest) implements FeedPart {}

    /** The reader claims a place that the feed never had. */
    record Unknown(long last) implements FeedPart {}
}
