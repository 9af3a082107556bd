package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.Applications.GapOwners;
import cn.yongji.onestop.intake.counter.application.Applications.GapPlace;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.GapSearch;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.papers.project.Agencies;
import cn.yongji.onestop.intake.papers.project.ProjectFilter;
import cn.yongji.onestop.intake.papers.project.ProjectScope;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.platform.aggregate.EveryPage;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 容缺清单 over projects: the most urgent first, application by application. */
@Component
public final class GapList {
    private static final int BATCH = 100;

    private final Applications applications;
    private final Projects projects;
    private final Agencies agencies;
    private final CatalogueOf catalogues;
    private final WorkingCalendar calendar;

    GapList(
            Applications applications,
            Projects projects,
            Agencies agencies,
            CatalogueOf catalogues,
            WorkingCalendar calendar) {
        this.applications = applications;
        this.projects = projects;
        this.agencies = agencies;
        this.catalogues = catalogues;
        this.calendar = calendar;
    }

    /** A promise with the application and the matter it belongs to. */
    public record Entry(Stored<Application> application, Application.Accepted accepted, Gap gap, Matter matter) {}

    /** Behind which entry a list goes on. */
    public record Place(LocalDate firstDay, String applicationId, LocalDate day, String gapId) {
        public static Place of(Entry entry) {
            var first = unsettled(entry.accepted()).map(Gap::dueOn).min(LocalDate::compareTo);
            return new Place(
                    first.orElseThrow(),
                    entry.application().id(),
                    entry.gap().dueOn(),
                    entry.gap().gapId());
        }
    }

    /** Of what an agent looks after today, his own and what he covers. */
    public GapOwners ofAgent(String agent, Optional<String> unit) {
        var own = agencies.lookedAfterBy(agent).stream()
                .flatMap(it -> EveryPage.of(
                        (before, most) -> projects.page(ProjectScope.ofAgent(it), ProjectFilter.NONE, before, most))
                        .stream())
                .map(Stored::id)
                .collect(Collectors.toUnmodifiableSet());
        return new GapOwners(unit, Optional.of(own), Optional.empty());
    }

    public List<Entry> page(GapSearch search, GapOwners among, LocalDate today, Optional<Place> after, int most) {
        var found = new LinkedHashMap<String, Entry>();
        var from = after.map(it -> new GapPlace(it.firstDay(), it.applicationId()));
        while (true) {
            var batch = applications.withGapsOf(among, from, BATCH);
            batch.stream()
                    .flatMap(stored -> entries(stored, among.department()))
                    .filter(it -> search.finds(it.gap(), calendar, today))
                    .filter(it -> after.isEmpty() || behind(after.get(), it))
                    .forEach(it -> found.putIfAbsent(it.gap().gapId(), it));
            if (found.size() >= most || batch.size() < BATCH)
                return found.values().stream().limit(most).toList();
            from = Optional.of(placeOf(batch.getLast()));
        }
    }

    private Stream<Entry> entries(Stored<Application> stored, Optional<String> department) {
        return stored.state().onceAccepted().stream()
                .flatMap(accepted -> unsettled(accepted)
                        .sorted(Comparator.comparing(Gap::dueOn).thenComparing(Gap::gapId))
                        .flatMap(gap -> catalogues.application(stored.state()).matter(gap.matter()).stream()
                                .filter(matter -> department
                                        .filter(it ->
                                                !matter.department().code().equals(DepartmentCode.of(it)))
                                        .isEmpty())
                                .map(matter -> new Entry(stored, accepted, gap, matter))));
    }

    private static boolean behind(Place place, Entry entry) {
        var here = Place.of(entry);
        return Comparator.comparing(Place::firstDay)
                        .thenComparing(Place::applicationId)
                        .thenComparing(Place::day)
                        .thenComparing(Place::gapId)
                        .compare(here, place)
                > 0;
    }

    private static GapPlace placeOf(Stored<Application> stored) {
        var first = stored.state().onceAccepted().stream()
                .flatMap(GapList::unsettled)
                .map(Gap::dueOn)
                .min(LocalDate::compareTo);
        return new GapPlace(first.orElseThrow(), stored.id());
    }

    private static Stream<Gap> unsettled(Application.Accepted accepted) {
        return accepted.course().gaps().stream().filter(gap -> gap.open() || gap.awaited());
    }
}
