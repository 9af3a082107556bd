package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Situation;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentTexts;
import cn.yongji.onestop.intake.rules.commitment.domain.CreditRefusal;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.form.domain.FormFinding;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterials;
import cn.yongji.onestop.intake.rules.planning.domain.Provision;
import cn.yongji.onestop.intake.rules.planning.domain.Scope;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

        /** What the sheet names and may be rested on. */
        List<MaterialRef> usable(Sheet sheet) {
            return sheet.materials().stream()
                    .filter(it -> !unusable.containsKey(it.materialId()))
                    .toList();
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
     * @param grants how they were granted, as far as it is known
     */
    public record Elsewhere(
            Set<MatterCode> granted,
            Set<MatterCode> underReview,
            Map<MatterCode, ApplicationRefusal.GrantedBefore> grants) {
        public static final Elsewhere NOTHING = new Elsewhere(Set.of(), Set.of());

        public Elsewhere {
            granted = Set.copyOf(granted);
            underReview = Set.copyOf(underReview);
            grants = Map.copyOf(grants);
        }

        public Elsewhere(Set<MatterCode> granted, Set<MatterCode> underReview) {
            this(granted, underReview, Map.of());
        }
    }

    /** What has to be handed in for a sheet, and what is there. */
    List<DueMaterial> due(Sheet sheet) {
        var results = new LinkedHashSet<>(sheet.matters());
        results.addAll(elsewhere.granted());
        results.addAll(elsewhere.underReview());
        var there = new LinkedHashSet<>(sheet.filledSlots());
        evidence.onFile().forEach(it -> there.add(it.slot()));
        var given = new Provision(results, Set.of(), there);
        return DueMaterials.of(scope(), given, matters(sheet));
    }

    /** The sheet without what lost its force, and with what is on file for the slots that its matters ask for. */
    Sheet complete(Sheet filed) {
        var named = evidence.usable(filed);
        var asked = due(new Sheet(filed.matters(), filed.form(), named)).stream()
                .map(it -> it.slot().code())
                .collect(Collectors.toUnmodifiableSet());
        var taken = new ArrayList<>(named);
        evidence.onFile().stream().filter(it -> asked.contains(it.slot())).forEach(taken::add);
        return new Sheet(filed.matters(), filed.form(), taken);
    }

    /** What facts and rules make of every matter. */
    public Scope scope() {
        return Scope.of(catalogue, situation());
    }

    List<Matter> matters(Sheet sheet) {
        return sheet.matters().stream()
                .flatMap(code -> catalogue.matter(code).stream())
                .toList();
    }

    /** The facts on the day of the submission. */
    Situation situation() {
        return Situation.of(facts, on);
    }
}
