package cn.yongji.onestop.coordination.feed.domain;

/** Why nothing is done about a calendar feed. */
public sealed interface FeedRefusal {
    /** He has as many as one may have. */
    record TooMany(int most) implements FeedRefusal {}

    /** There is none, or it has ended. */
    record Unknown() implements FeedRefusal {}
}
