package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.evidence.domain.Requirement;
import cn.yongji.onestop.intake.papers.licence.domain.LicenceAnswer;
import cn.yongji.onestop.intake.papers.material.domain.Held;
import cn.yongji.onestop.intake.papers.project.Achievements;
import cn.yongji.onestop.intake.papers.project.ProjectCatalogues;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterials;
import cn.yongji.onestop.intake.rules.planning.domain.FiledFirst;
import cn.yongji.onestop.intake.rules.planning.domain.Holdings;
import cn.yongji.onestop.intake.rules.planning.domain.LatestPromise;
import cn.yongji.onestop.intake.rules.planning.domain.ListedMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.Scope;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** 材料要求与已有证明: for every slot what is acceptable, from whom, what is on file, and what is still to be handed in. */
@Component
public final class EvidenceDesk {
    private final Requirements requirements;
    private final OnFile onFile;
    private final FiledPapers filed;
    private final ProjectCatalogues catalogues;
    private final List<Achievements> achievements;
    private final WorkingCalendar calendar;

    EvidenceDesk(
            Requirements requirements,
            OnFile onFile,
            FiledPapers filed,
            ProjectCatalogues catalogues,
            List<Achievements> achievements,
            WorkingCalendar calendar) {
        this.requirements = requirements;
        this.onFile = onFile;
        this.filed = filed;
        this.catalogues = catalogues;
        this.achievements = List.copyOf(achievements);
        this.calendar = calendar;
    }

    /**
     * One slot.
     *
     * @param licence what the register says, where a licence can fill the slot
     * @param wanted whether the applicant still has to hand something in
     * @param due what the matters that are left ask for here
     * @param promises until when it may be promised, for those of them that let it be (D10)
     */
    public record SlotEvidence(
            Slot slot,
            Requirement requirement,
            List<Held> held,
            Optional<LicenceAnswer> licence,
            boolean wanted,
            List<DueMaterial> due,
            List<LatestPromise> promises) {
        public SlotEvidence {
            due = List.copyOf(due);
            promises = List.copyOf(promises);
        }
    }

    /** The slots that the plan lists or the facts ask for by now; all of the catalogue's where there is no plan yet. */
    public List<SlotEvidence> of(Stored<Project> project, LocalDate today) {
        var due = due(project, today);
        var listed = project.state().plan().stream()
                .flatMap(it -> it.plan().materials().stream())
                .map(ListedMaterial::slot)
                .toList();
        Predicate<Slot> asked = slot -> listed.isEmpty()
                || listed.contains(slot.code())
                || due.stream().anyMatch(it -> it.concerns(slot.code()));
        var papers = filed.of(project);
        return catalogues.of(project.state()).slots().values().stream()
                .filter(asked)
                .map(slot -> of(slot, project, papers, due, today))
                .toList();
    }

    public Optional<SlotEvidence> of(Stored<Project> project, String code, LocalDate today) {
        return catalogues
                .of(project.state())
                .slot(code)
                .map(slot -> of(slot, project, filed.of(project), due(project, today), today));
    }

    /** What is to be filed before other matters, or with them. */
    public List<FiledFirst> filedFirst(Stored<Project> project, LocalDate today) {
        return FiledFirst.of(scope(project, today), holdings(project));
    }

    /** What the matters ask for that the project needs and has not been granted. */
    private List<DueMaterial> due(Stored<Project> project, LocalDate today) {
        var scope = scope(project, today);
        var holdings = holdings(project);
        var left = scope.needed().stream()
                .filter(matter -> !holdings.granted(matter.code()))
                .toList();
        return DueMaterials.of(
                scope, holdings.forMatters(left.stream().map(Matter::code).toList()), left);
    }

    private Scope scope(Stored<Project> project, LocalDate today) {
        return Scope.of(catalogues.of(project.state()), project.state().facts(), today);
    }

    private Holdings holdings(Stored<Project> project) {
        return Holdings.all(achievements.stream().map(it -> it.of(project.id())).toList());
    }

    private SlotEvidence of(
            Slot slot, Stored<Project> project, FiledPapers.Papers papers, List<DueMaterial> due, LocalDate today) {
        var requirement = requirements.of(slot);
        var unit = project.state().facts().unit().uscc().value();
        var held = new ArrayList<Held>();
        onFile.result(slot, catalogues.of(project.state()), project.id()).ifPresent(held::add);
        papers.listed(slot).forEach(it -> held.add(OnFile.held(requirement, it)));
        var licence = held.isEmpty() ? onFile.ask(requirement, unit) : Optional.<LicenceAnswer>empty();
        var concerned = due.stream().filter(it -> it.concerns(slot.code())).toList();
        var scope = scope(project, today);
        var promises = concerned.stream()
                .filter(it -> it.wanted() && it.need().deferrable())
                .flatMap(it -> scope.latestPromise(it.matter(), calendar, calendar.receiptDay(today)).stream())
                .toList();
        var wanted = concerned.stream().anyMatch(it -> it.slot().code().equals(slot.code()) && it.wanted());
        return new SlotEvidence(slot, requirement, held, licence, wanted, concerned, promises);
    }
}
