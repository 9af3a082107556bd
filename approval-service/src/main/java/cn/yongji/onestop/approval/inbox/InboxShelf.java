package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 待办索引: where to find what waits for a department, in the order of a list and by any filter. It follows the cases by a moment, so what
 * is found is looked at before it is shown.
 */
public interface InboxShelf {
    /** An errand that waited when the shelf last heard of it; the key has the order of the list. */
    record Slip(String key, String id) {}

    List<Slip> find(DepartmentCode department, InboxFilter filter, LocalDate today, Optional<Slip> after, int limit);

    /** The cases as they are now. */
    Map<String, Case> casesOf(Set<String> ids);

    /** Puts what waits in these cases where it belongs, and takes away what does not wait any more. */
    void refresh(Set<String> cases);
}
