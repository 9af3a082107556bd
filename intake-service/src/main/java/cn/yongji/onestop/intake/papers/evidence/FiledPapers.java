package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.evidence.domain.Requirement;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 在档材料: what is valid and on file fills its slot, however it was handed in (S29, S30). Only a promise letter that was
 * given already serves nothing else; and of what is filed once there is one.
 */
@Component
final class FiledPapers {
    private final Requirements requirements;
    private final OnFile onFile;
    private final Materials materials;
    private final MaterialUses uses;
    private final Clock clock;

    FiledPapers(Requirements requirements, OnFile onFile, Materials materials, MaterialUses uses, Clock clock) {
        this.requirements = requirements;
        this.onFile = onFile;
        this.materials = materials;
        this.uses = uses;
        this.clock = clock;
    }

    /** What may be used of a project on this day. */
    Papers of(Stored<Project> project) {
        var today = WorkingCalendar.dateOf(clock.instant());
        var own = materials.ofProject(project.id()).stream()
                .filter(it -> it.state().standing().usable(today))
                .toList();
        return new Papers(project, own);
    }

    /** The papers of one project. */
    final class Papers {
        private final String projectId;
        private final String unit;
        private final List<Stored<Material>> own;

        private Papers(Stored<Project> project, List<Stored<Material>> own) {
            this.projectId = project.id();
            this.unit = project.state().facts().unit().uscc().value();
            this.own = own;
        }

        /** Everything valid for a slot, letters that were given before included. */
        List<Stored<Material>> listed(Slot slot) {
            var holder = holder(requirements.of(slot));
            return Stream.concat(
                            holder.stream(),
                            own(slot)
                                    .filter(it -> holder.filter(
                                                    other -> other.id().equals(it.id()))
                                            .isEmpty()))
                    .toList();
        }

        /**
         * What fills a slot without anybody naming it.
         *
         * @param applicationId the application that it is for, where it is for one
         */
        List<Stored<Material>> filling(Slot slot, Optional<String> applicationId) {
            var requirement = requirements.of(slot);
            return switch (requirement.once()) {
                case UNIT, PROJECT ->
                    holder(requirement).or(() -> own(slot).max(Comparator.comparing(FiledPapers::filedAt))).stream()
                            .toList();
                case NO -> own(slot).toList();
                case NEVER_REUSED ->
                    own(slot).filter(it -> !given(it, applicationId)).toList();
            };
        }

        boolean licensed(Slot slot) {
            return onFile.licence(requirements.of(slot), unit).isPresent();
        }

        private Optional<Stored<Material>> holder(Requirement requirement) {
            return onFile.material(requirement, unit, projectId);
        }

        private Stream<Stored<Material>> own(Slot slot) {
            var unitsOwn = requirements.of(slot).belongsToUnit();
            return own.stream()
                    .filter(it -> it.state().slots().contains(slot.code()))
                    .filter(it -> !unitsOwn || it.state().countsFor(unit));
        }
    }

    private boolean given(Stored<Material> letter, Optional<String> applicationId) {
        return uses.of(letter.id()).stream()
                .anyMatch(use -> use.accepted()
                        && applicationId.filter(use.applicationId()::equals).isEmpty());
    }

    private static Instant filedAt(Stored<Material> stored) {
        return stored.state().uploadedAt();
    }
}
