package cn.yongji.onestop.kernel.digest;

import cn.yongji.onestop.kernel.event.EventContract;
import java.util.Set;
import java.util.SortedMap;

/** What the events of one aggregate add up to, in the words of its list. */
public interface ToldView {
    /** The next event of the aggregate. */
    void hear(EventContract event);

    /** Whether the event was heard that brings such an aggregate into being. */
    boolean begun();

    /** The view that its service has to list after the last event that was heard. */
    SortedMap<String, String> view();

    /** The names in it that the events leave open: they say nothing for or against what is listed. */
    Set<String> untold();
}
