package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 待办索引: where to find what waits for a department, in the order of a list and by any filter. It follows what errands come from by
 * a moment, so what is found is looked at before it is shown.
 */
public interface InboxShelf {
    /** An errand that waited when the shelf last heard of it; the key has the order of the list. */
    record Slip(String key, String id) {}

    List<Slip> find(DepartmentCode department, InboxFilter filter, LocalDate today, Optional<Slip> after, int limit);

    /** Puts what waits in these sources where it belongs, and takes away what does not wait any more. */
    void refresh(ErrandSource kind, Set<String> sources);

    /** Takes away what waits no more because its time is over. */
    void clear(Instant now);
}
