package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentTexts;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.form.domain.FormFinding;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        Optional<CreditRefusal> barred,
        Evidence evidence) {

    /** Where nothing is on file and everything that is named has its force. */
    public Dossier(
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
        this(
                projectId,
                facts,
                unitCode,
                agent,
                catalogue,
                calendar,
                missingFields,
                on,
                elsewhere,
                texts,
                barred,
                Evidence.NONE);
    }

    /**
     * What is known of the materials.
     *
     * @param onFile what is on file for slots that the sheet leaves open
     * @param unusable materials of the sheet that lost their force, with the reason
     */
    public record Evidence(List<MaterialRef> onFile, Map<String, String> unusable) {
        public static final Evidence NONE = new Evidence(List.of(), Map.of());

        public Evidence {
            onFile = List.copyOf(onFile);
            unusable = Map.copyOf(unusable);
        }

        /** The sheet without what lost its force, and with what is on file. */
        Sheet complete(Sheet sheet) {
            var materials = new ArrayList<>(sheet.materials());
            materials.removeIf(it -> unusable.containsKey(it.materialId()));
            materials.addAll(onFile);
            return new Sheet(sheet.matters(), sheet.form(), materials);
        }

        /** Why what the sheet names for a slot does not count. */
        Optional<String> fault(Sheet sheet, String slot) {
            return sheet.materials().stream()
                    .filter(it -> it.slot().equals(slot))
                    .flatMap(it -> Stream.ofNullable(unusable.get(it.materialId())))
                    .findFirst();
        }
    }

    /** The same, knowing this of the materials. */
    public Dossier with(Evidence known) {
        return new Dossier(
                projectId,
                facts,
                unitCode,
                agent,
                catalogue,
                calendar,
                missingFields,
                on,
                elsewhere,
                texts,
                barred,
                known);
    }

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
