package cn.yongji.onestop.intake.rules.planning.domain;

import cn.yongji.onestop.intake.rules.catalogue.domain.Department;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Stage;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Optional;

/**
 * The matter that a step is about, as it was when the plan was made.
 *
 * @param stage 审批阶段; plans of before did not keep it
 */
public record Subject(
        MatterCode matter, String name, Department department, int limitWorkingDays, Optional<Stage> stage) {
    static Subject of(Matter matter) {
        return of(matter, matter.promisedWorkingDays());
    }

    static Subject of(Matter matter, int limit) {
        return new Subject(matter.code(), matter.name(), matter.department(), limit, Optional.of(matter.stage()));
    }
}
