package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.evidence.HeldSlots.Holder;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.project.ProjectCatalogues;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 补登: materials that were stored before slots were filled once get their slots, so that nobody is asked for them again
 * either. It goes through all of them once and remembers how far it came; begun anew, or on two instances at the same
 * moment, it finds the slots filled and leaves them.
 */
@Component
public final class HoldingEarlier {
    private static final String RULE = "materials-held-earlier";
    private static final int AT_ONCE = 200;

    private final Materials materials;
    private final Projects projects;
    private final ProjectCatalogues catalogues;
    private final Requirements requirements;
    private final HeldSlots held;
    private final Clock clock;

    HoldingEarlier(
            Materials materials,
            Projects projects,
            ProjectCatalogues catalogues,
            Requirements requirements,
            HeldSlots held,
            Clock clock) {
        this.materials = materials;
        this.projects = projects;
        this.catalogues = catalogues;
        this.requirements = requirements;
        this.held = held;
        this.clock = clock;
    }

    /** Goes on where it stopped; returns how many slots were filled. */
    public int hold() {
        var filled = 0;
        for (var reached = held.reached(); !reached.done(); reached = held.reached()) {
            var found = materials.all(reached.after(), AT_ONCE);
            for (var material : found) filled += hold(material);
            var last = found.isEmpty()
                    ? reached.after()
                    : Optional.of(found.getLast().id());
            held.reach(new HeldSlots.Reached(last, found.size() < AT_ONCE));
        }
        return filled;
    }

    private int hold(Stored<Material> stored) {
        var now = clock.instant();
        var today = WorkingCalendar.dateOf(now);
        var material = stored.state();
        if (!material.standing().usable(today)) return 0;
        var unit = material.provenance().unit().or(() -> projects.unitOf(material.projectId()));
        if (unit.isEmpty()) return 0;
        var catalogue = catalogues.of(material.projectId());
        var filled = (int) material.slots().stream()
                .flatMap(code -> catalogue.slot(code).stream())
                .map(requirements::of)
                .flatMap(it -> it.holdingKey(unit.get(), material.projectId()).stream())
                .filter(key -> fill(key, new Holder(stored.id(), material.uploadedAt()), today))
                .count();
        // Another project of the unit may only rest on what is known to be the unit's.
        if (filled > 0) handedInFor(unit.get(), stored.id(), now);
        return filled;
    }

    // What somebody is about to store, and what may be used, keeps its slot.
    private boolean fill(String key, Holder holder, LocalDate today) {
        var present = held.holder(key);
        var over = present.flatMap(it -> materials.store().find(it.materialId()))
                .filter(it -> !it.state().standing().usable(today));
        return (present.isEmpty() || over.isPresent()) && held.fill(key, holder, present);
    }

    private void handedInFor(String unit, String materialId, Instant now) {
        materials.store().settle(materialId, Command.ofRule(RULE, now), stored -> {
            var known = stored.state().provenance().unit().isPresent();
            return known
                    ? Decision.unchanged()
                    : Decision.changed(stored.state().handedInFor(unit));
        });
    }
}
