package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 调用者. Who a token says is calling; controllers take it as an argument.
 *
 * @param subject stable identity at the issuer
 * @param name name for people
 * @param roles what the caller may act as
 * @param department department the caller speaks for
 * @param org USCC of the unit the caller belongs to
 * @param region administrative region the caller works for
 */
public record Caller(
        String subject,
        String name,
        Set<Role> roles,
        @Nullable DepartmentCode department,
        @Nullable String org,
        @Nullable String region) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Role... wanted) {
        for (var role : wanted) if (roles.contains(role)) return true;
        return false;
    }

    /** The department the caller speaks for; a token without one may not speak for any. */
    public DepartmentCode requiredDepartment() {
        if (department == null) {
            throw new ProblemException(
                    Problem.of(PlatformProblems.DEPARTMENT_MISSING, "令牌未写明所属部门", "The token names no department"));
        }
        return department;
    }

    /** The unit the caller belongs to; a token without one may not act for any. */
    public String requiredOrg() {
        if (org == null) {
            throw new ProblemException(
                    Problem.of(PlatformProblems.ORG_MISSING, "令牌未写明所属单位", "The token names no organisation"));
        }
        return org;
    }
}
