package cn.yongji.onestop.approval.feed.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which departments take part in which case, for what concerns all of them. */
public interface Participants {
    void note(Map<String, List<DepartmentCode>> byCase);

    Map<String, List<DepartmentCode>> of(Set<String> cases);
}
