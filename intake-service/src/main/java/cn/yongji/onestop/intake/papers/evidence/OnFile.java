package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.evidence.domain.FilingReach;
import cn.yongji.onestop.intake.papers.evidence.domain.Requirement;
import cn.yongji.onestop.intake.papers.licence.Licences;
import cn.yongji.onestop.intake.papers.licence.domain.LicenceAnswer;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.OnceOnly;
import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.GrantedResult;
import cn.yongji.onestop.intake.papers.material.domain.Held;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.intake.papers.project.ProjectCatalogues;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Slot;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 已有材料: what a unit, its projects and the departments have on file, slot by slot. */
@Component
final class OnFile implements OnceOnly {
    private static final int ATTEMPTS = 10;
    private static final Duration BEING_STORED = Duration.ofMinutes(2);

    private final Projects projects;
    private final Requirements requirements;
    private final ProjectCatalogues catalogues;
    private final Materials materials;
    private final HeldSlots held;
    private final MaterialUses uses;
    private final Licences licences;
    private final Clock clock;

    OnFile(
            Projects projects,
            Requirements requirements,
            ProjectCatalogues catalogues,
            Materials materials,
            HeldSlots held,
            MaterialUses uses,
            Licences licences,
            Clock clock) {
        this.projects = projects;
        this.requirements = requirements;
        this.catalogues = catalogues;
        this.materials = materials;
        this.held = held;
        this.uses = uses;
        this.licences = licences;
        this.clock = clock;
    }

    @Override
    public Optional<Held> onFile(Filing filing, String materialId) {
        var catalogue = catalogues.of(filing.projectId());
        return filing.slots().stream()
                .flatMap(code -> catalogue.slot(code).stream())
                .flatMap(slot -> of(slot, catalogue, filing, materialId).stream())
                .findFirst();
    }

    private Optional<Held> of(Slot slot, Catalogue catalogue, Filing filing, String materialId) {
        var result = result(slot, catalogue, filing.projectId());
        if (result.isPresent()) return result;
        var requirement = requirements.of(slot);
        var holder = material(requirement, filing.unit(), filing.projectId());
        if (holder.isPresent()) {
            var same = holder.get().id().equals(materialId)
                    || filing.replaces(holder.get().id());
            return same ? Optional.empty() : holder.map(it -> held(requirement, it));
        }
        if (filing.licence().isPresent()) return Optional.empty();
        return licence(requirement, filing.unit())
                .filter(it -> !(it instanceof Held.OfLicence licence && filing.replaces(licence.number())));
    }

    /** The material that fills a slot for good and may be used today. */
    public Optional<Stored<Material>> material(Requirement requirement, String unit, String projectId) {
        return requirement
                .holdingKey(unit, projectId)
                .flatMap(held::holder)
                .flatMap(it -> materials.store().find(it.materialId()))
                .filter(it -> counts(it.state(), requirement, unit));
    }

    /** What is issued to a unit counts for the one it was handed in for, as long as the project it came with is that unit's. */
    private boolean counts(Material material, Requirement requirement, String unit) {
        var theirs = !requirement.belongsToUnit()
                || material.countsFor(unit)
                        && projects.unitOf(material.projectId())
                                .filter(unit::equals)
                                .isPresent();
        return theirs && material.standing().usable(today());
    }

    /** The result that a department has given already. */
    public Optional<Held> result(Slot slot, Catalogue catalogue, String projectId) {
        var by = slot.filledBy().stream().map(MatterCode::value).toList();
        if (by.isEmpty()) return Optional.empty();
        return uses.granted(projectId).stream()
                .filter(it -> by.contains(it.matterCode()))
                .findFirst()
                .map(it -> result(slot, catalogue, it));
    }

    private static Held result(Slot slot, Catalogue catalogue, GrantedResult granted) {
        var matter = catalogue.matter(MatterCode.of(granted.matterCode()));
        return new Held.OfResult(
                slot.code(),
                granted.matterCode(),
                matter.map(it -> it.name()).orElse(""),
                matter.map(it -> it.department().name()).orElse(""),
                granted.resultNumber(),
                granted.applicationId(),
                granted.decidedAt());
    }

    /** What the register says of a slot that a licence can fill. */
    public Optional<LicenceAnswer> ask(Requirement requirement, String unit) {
        return requirement.licenceType().map(type -> licences.find(unit, type));
    }

    /** A licence that the register has and that is valid today. */
    Optional<Held> licence(Requirement requirement, String unit) {
        var found = ask(requirement, unit).orElse(null);
        if (!(found instanceof LicenceAnswer.Found(var licence, var _)) || !licence.valid(today()))
            return Optional.empty();
        return Optional.of(new Held.OfLicence(
                requirement.slot(), licence.name(), licence.number(), licence.issuer(), licence.validUntil()));
    }

    @Override
    public Optional<Held> take(Filing filing, String materialId) {
        var taken = new ArrayList<Taking>();
        for (var slot : slots(filing)) {
            var requirement = requirements.of(slot);
            var key = requirement.holdingKey(filing.unit(), filing.projectId());
            if (key.isEmpty()) continue;
            var taking = new Taking(key.get(), new HeldSlots.Holder(materialId, clock.instant()));
            var refused = taking.refused(requirement, filing);
            if (refused.isPresent()) {
                taken.forEach(Taking::giveBack);
                return refused;
            }
            taken.add(taking);
        }
        return Optional.empty();
    }

    @Override
    public boolean issuedToUnit(String slot, String projectId) {
        return catalogues
                .of(projectId)
                .slot(slot)
                .map(requirements::of)
                .filter(it -> it.once() == FilingReach.UNIT)
                .isPresent();
    }

    // Whichever version knows the slot: what says something of a person goes on saying it.
    @Override
    public boolean personal(String slot) {
        return requirements.personal(slot);
    }

    private List<Slot> slots(Filing filing) {
        var catalogue = catalogues.of(filing.projectId());
        return filing.slots().stream()
                .flatMap(code -> catalogue.slot(code).stream())
                .toList();
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }

    static Held held(Requirement requirement, Stored<Material> stored) {
        var material = stored.state();
        return new Held.OfMaterial(
                requirement.slot(),
                stored.id(),
                material.projectId(),
                material.name(),
                material.provenance().licence().map(it -> it.issuer()).orElse(requirement.issuer()),
                material.standing().validity().until(),
                material.uploadedAt());
    }

    /** One slot being filled. */
    private final class Taking {
        private final String key;
        private final HeldSlots.Holder wish;
        private HeldSlots.@Nullable Holder before;

        Taking(String key, HeldSlots.Holder wish) {
            this.key = key;
            this.wish = wish;
        }

        Optional<Held> refused(Requirement requirement, Filing filing) {
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var present = held.holder(key);
                var refused = present.flatMap(it -> refusal(it, requirement, filing));
                if (refused.isPresent()) return refused;
                if (held.fill(key, wish, present)) {
                    before = present.orElse(null);
                    return Optional.empty();
                }
            }
            return Optional.of(new Held.Arriving(requirement.slot(), requirement.issuer()));
        }

        private Optional<Held> refusal(HeldSlots.Holder present, Requirement requirement, Filing filing) {
            if (present.materialId().equals(wish.materialId()) || filing.replaces(present.materialId()))
                return Optional.empty();
            var material = materials.store().find(present.materialId());
            if (material.isPresent()) {
                return material.filter(it -> counts(it.state(), requirement, filing.unit()))
                        .map(it -> held(requirement, it));
            }
            // Whoever took the slot is about to create its material, or died before it did.
            var free = present.since().plus(BEING_STORED).isBefore(clock.instant());
            return free ? Optional.empty() : Optional.of(new Held.Arriving(requirement.slot(), requirement.issuer()));
        }

        void giveBack() {
            if (before != null) held.fill(key, before, Optional.of(wish));
        }
    }
}
