package cn.yongji.onestop.intake.rules.planning.mongo;

import cn.yongji.onestop.intake.rules.planning.domain.Gain;
import cn.yongji.onestop.intake.rules.planning.domain.LatestPromise;
import cn.yongji.onestop.intake.rules.planning.domain.ListedMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.MergedMatters;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.Saving;
import cn.yongji.onestop.intake.rules.planning.domain.UndoneExemption;
import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.platform.written.WrittenNames;

/**
 * The written names of an issued plan, which is kept whole: it is a promise and must be shown as it was given. Plans from
 * before rules were kept lack the fields that speak of them.
 */
public final class PlanNames {
    public static final WrittenNames TABLE = WrittenNames.table()
            .and(StepNames.TABLE)
            .row(
                    Plan.class,
                    "catalogueVersion",
                    "calendarVersion",
                    "startOn",
                    "steps",
                    "merged",
                    "groups",
                    "materials",
                    "criticalPath",
                    "gain",
                    "marks",
                    "remainingWorkingDays=remaining",
                    "finish",
                    "withReviewsWorkingDays=withReviews",
                    "finishWithReviews",
                    "workingDays",
                    "materialCount",
                    "visits")
            .absent(Plan.class, "remainingWorkingDays", "workingDays", Saving.class, Saving::planned)
            .absent(Plan.class, "withReviewsWorkingDays", "workingDays", Saving.class, Saving::planned)
            .absent(Plan.class, "finishWithReviews", "finish", DueDate.class, finish -> finish)
            .row(MergedMatters.class, "group", "name", "matters", "promisedWorkingDays=limit", "rule")
            .row(
                    ListedMaterial.class,
                    "slot",
                    "name",
                    "description",
                    "reusable",
                    "mainFor",
                    "secondaryFor",
                    "deferrableFor",
                    "latestPromises",
                    "standsIn",
                    "filledBy",
                    "onFile")
            .absent(ListedMaterial.class, "reusable", true)
            .row(LatestPromise.class, "matter", "workingDays", "day")
            .row(ListedMaterial.StandIn.class, "matter", "slot", "rule")
            .row(Gain.class, "matters", "workingDays", "finish")
            .row(Saving.class, "baseline", "planned", "formula", "calculation")
            .absent(Saving.class, "calculation", "")
            .row(UndoneExemption.class, "subject=*", "rule", "causes", "effect", "planVersion", "at", "by")
            .row(UndoneExemption.Effect.class, "STEP_ADDED", "SUPERVISION");

    private PlanNames() {}
}
