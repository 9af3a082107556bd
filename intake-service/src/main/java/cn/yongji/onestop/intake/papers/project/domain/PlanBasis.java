package cn.yongji.onestop.intake.papers.project.domain;

/**
 * 方案依据: the facts and the plan that something was decided on.
 *
 * @param planVersion 0 where no plan was issued yet
 */
public record PlanBasis(int factsVersion, int planVersion) {
    public static PlanBasis of(Project project) {
        return new PlanBasis(
                project.factsVersion(),
                project.plan().map(IssuedPlan::planVersion).orElse(0));
    }
}
