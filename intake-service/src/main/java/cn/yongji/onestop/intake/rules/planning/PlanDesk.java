package cn.yongji.onestop.intake.rules.planning;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.planning.domain.Holdings;
import cn.yongji.onestop.intake.rules.planning.domain.Plan;
import cn.yongji.onestop.intake.rules.planning.domain.Planner;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes plans with the catalogue and the calendar of the day. Stores nothing. */
public final class PlanDesk {
    private final Catalogues catalogues;
    private final WorkingCalendar calendar;
    private final Clock clock;

    public PlanDesk(Catalogues catalogues, WorkingCalendar calendar, Clock clock) {
        this.catalogues = catalogues;
        this.calendar = calendar;
        this.clock = clock;
    }

    public boolean knows(String catalogueVersion) {
        return catalogues.version(catalogueVersion).isPresent();
    }

    /**
     * @param receivedOn day of receipt; today where none is given
     * @param catalogueVersion a version that is known; the one in force today where none is given
     */
    public Plan plan(ProjectFacts facts, @Nullable LocalDate receivedOn, @Nullable String catalogueVersion) {
        return plan(facts, receivedOn, catalogueVersion, Holdings.NOTHING);
    }

    /** The same for a project that has something already. */
    public Plan plan(
            ProjectFacts facts, @Nullable LocalDate receivedOn, @Nullable String catalogueVersion, Holdings standing) {
        var today = WorkingCalendar.dateOf(clock.instant());
        var catalogue = catalogueVersion == null ? catalogues.inForceOn(today) : version(catalogueVersion);
        return Planner.plan(facts, catalogue, calendar, receivedOn == null ? today : receivedOn, standing);
    }

    /** Today, or a later day that was promised. */
    public LocalDate notBefore(Optional<LocalDate> promised) {
        var today = WorkingCalendar.dateOf(clock.instant());
        return promised.filter(day -> day.isAfter(today)).orElse(today);
    }

    private Catalogue version(String version) {
        return catalogues.version(version).orElseThrow();
    }
}
