package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.intake.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.catalogue.domain.Situation;
import cn.yongji.onestop.intake.commitment.domain.CommitmentTexts;
import cn.yongji.onestop.intake.commitment.domain.CreditRefusal;
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
 * @param elsewhere what other applications of the project have come to
 * @param texts that may be signed
 * @param barred why the unit may not promise anything, if it may not
 */
public record Dossier(
        String projectId,
        ProjectFacts facts,
        UnitCode unitCode,
        Optional<String> agent,
        Catalogue catalogue,
        WorkingCalendar calendar,
        List<FormFinding> missingFields,
        LocalDate on,
        Elsewhere elsewhere,
        CommitmentTexts texts,
        Optional<CreditRefusal> barred) {

    /**
     * Matters in other applications of the project.
     *
     * @param granted they are granted
     * @param underReview they are accepted there and not decided yet
     */
    public record Elsewhere(Set<MatterCode> granted, Set<MatterCode> underReview) {
        public static final Elsewhere NOTHING = new Elsewhere(Set.of(), Set.of());

        public Elsewhere {
            granted = Set.copyOf(granted);
            underReview = Set.copyOf(underReview);
        }
    }

    /** The facts on the day of the submission. */
    Situation situation() {
        return Situation.of(facts, on);
    }
}
