package cn.yongji.onestop.intake.papers.project.domain;

import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What can be asked of an open project. */
public sealed interface ProjectCommand {
    /**
     * 变更事实.
     *
     * @param replanned the plan by the new facts, for a project that has one
     */
    record ChangeFacts(ProjectFacts facts, String reason, Optional<Plan> replanned, String by, Instant at)
            implements ProjectCommand {}

    /**
     * 报告开工 (S40).
     *
     * @param begunOn the day on which the works began
     * @param permitted whether 施工许可 is granted, where the project needs it
     */
    record BeginWorks(LocalDate begunOn, boolean permitted, String by, Instant at) implements ProjectCommand {}

    /**
     * 更正开工日期 (S40).
     *
     * @param begunOn the day on which the works did begin
     * @param reason why the day that was reported was wrong
     */
    record CorrectWorks(LocalDate begunOn, String reason, String by, Instant at) implements ProjectCommand {}

    /** 补编办件编号, of a project of before there were any. */
    record Number(TrackingNumber number, String by, Instant at) implements ProjectCommand {}

    /** 确认单位代码. */
    record ConfirmUnitCode(String reason, String by, Instant at) implements ProjectCommand {}

    /** 下达方案. */
    record IssuePlan(Plan plan, int factsVersion, String by, Instant at) implements ProjectCommand {}

    /**
     * 依据到期: papers that the plan rests on have run out.
     *
     * @param replanned the plan without them
     * @param basis what it was made from
     */
    record ExpireEvidence(Plan replanned, PlanBasis basis, LocalDate today, String by, Instant at)
            implements ProjectCommand {}

    /**
     * 转入监管: what should have waited for a step was granted while the step was being added (D5, D7).
     *
     * @param subject the matter that was spared, or whose experts' review was
     * @param replanned the plan with what is granted by now
     */
    record SuperviseUndone(MatterCode subject, String rule, Plan replanned, String by, Instant at)
            implements ProjectCommand {}

    /**
     * 转入新目录: the plan by the other version, and the choice that was signed for it.
     *
     * @param difference what the plans differ by, in short; the choice is for what was shown
     */
    record MoveCatalogue(Plan plan, int factsVersion, CatalogueMove move, String difference, String by, Instant at)
            implements ProjectCommand {}
}
