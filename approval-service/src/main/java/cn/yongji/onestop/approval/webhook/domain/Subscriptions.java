package cn.yongji.onestop.approval.webhook.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.List;
import java.util.Optional;

/** The subscriptions of all departments. */
public interface Subscriptions {
    /** A subscription as it is kept. */
    record Kept(String id, long version, Subscription subscription) {}

    Optional<Kept> find(String id);

    /** Those of a department that have not ended, oldest first. */
    List<Kept> of(DepartmentCode department);
}
