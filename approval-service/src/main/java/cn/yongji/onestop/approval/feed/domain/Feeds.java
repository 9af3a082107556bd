package cn.yongji.onestop.approval.feed.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The feeds of all departments. */
public interface Feeds {
    /**
     * Adds what is not there yet, at the end of each feed, in the given order. Any number of writers may do so at once: an entry gets
     * its place only when the place before it is taken, so what a reader has passed is never filled in later.
     */
    void append(Map<DepartmentCode, List<WorkNotice>> notices);

    /** As above, for one department. */
    default void append(DepartmentCode department, List<WorkNotice> notices) {
        append(Map.of(department, notices));
    }

    /** Reads on after a place; 0 reads from the beginning. */
    FeedPart read(DepartmentCode department, long after, int limit);

    /** The last place that is taken; 0 when nothing ever was. */
    long last(DepartmentCode department);

    /** Removes what is older, except the last block, from which the numbers go on. Returns how much was removed. */
    long forget(Instant olderThan);
}
