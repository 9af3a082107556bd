package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.Official;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;

/** Who of a department a caller is. */
public final class Officials {
    private Officials() {}

    /** The head and the department's own system work on what any of the reviewers has. */
    public static Official of(Caller caller) {
        var anyDesk = caller.isAnyOf(Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SYSTEM);
        return new Official(caller.requiredDepartment(), caller.subject(), anyDesk);
    }
}
