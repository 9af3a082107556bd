package cn.yongji.onestop.approval.feed.domain;

/** A notice at its place in the feed of one department. Places are numbered from 1, without holes. */
public record FeedEntry(long position, WorkNotice notice) {
    public FeedEntry {
        if (position < 1) throw new IllegalArgumentException("positions start at 1, was " + position);
    }
}
