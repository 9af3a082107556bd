package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.intake.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.catalogue.domain.Situation;
import cn.yongji.onestop.intake.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.form.domain.FormFinding;
import cn.yongji.onestop.intake.project.domain.UnitCode;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a submission is judged by, besides the sheet itself.
 *
 * @param missingFields fields of the form that are not filled in
 * @param on the day of the submission
 * @param grantedBefore matters that earlier applications of the project were granted
 */
public record Dossier(
        String projectId,
        ProjectFacts facts,
        UnitCode unitCode,
        Optional<String> agent,
        Catalogue catalogue,
        WorkingCalendar calendar,
        List<FormFinding> missingFields,
        Set<MatterCode> grantedBefore,
        LocalDate on) {

    /** The facts on the day of the submission. */
    Situation situation() {
        return Situation.of(facts, on);
    }
}
