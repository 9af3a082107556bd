package cn.yongji.onestop.approval.webhook.delivery;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The lines of all subscriptions. One instance at a time has a line, for as long as its lease lasts; every write names the
 * fence of the claim, so an instance that slept through its lease changes nothing.
 */
public interface Lines {
    /** Lines with something to do now, up to so many. */
    List<String> due(Instant now, int limit);

    /** Takes a line, if it is still due and nobody has it. */
    Optional<Line> claim(String id, Instant now);

    /** Notes how far it is; false if another instance has the line, or the subscription has changed. */
    boolean advance(Line line);

    /** Gives the line back; it is due again then. Failing lines count their attempts. */
    void retryAt(Line line, Instant at, boolean attempted, Instant now);

    /** Gives the line back; it sleeps until something wakes it. */
    void sleep(Line line);

    /** Gives the line back as it is; it is due at once. */
    void release(Line line);

    /** Makes a line due at once. */
    void hurry(String id, Instant now);

    /** Wakes the sleeping lines that have something to do. */
    void wake(ToLongFunction<DepartmentCode> lastOf, Instant now);

    Map<String, Line.Health> healthOf(List<String> ids);
}
