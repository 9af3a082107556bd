package cn.yongji.onestop.ledger.news;

import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.entry.domain.LedgerDirectory;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.ledger.news.domain.NewsOrder;
import cn.yongji.onestop.ledger.news.domain.NewsPlace;
import cn.yongji.onestop.ledger.news.domain.NewsPlace.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds the news of a reader. Who reads few projects is looked up by them; who reads many, or all, goes along the order
 * with everybody else. The end is read before what stands before it, so nothing is passed over that is being written;
 * whose ledger it is, is asked after the entries were read, so nothing is shown that stands behind the entry that ended
 * the right to it.
 */
@Component
final class NewsSearch {
    private static final int BLOCKS = 100;
    private static final int SIFTED = 200;

    private final NewsOrder order;
    private final LedgerDirectory directory;
    private final LedgerReading reading;
    private final KnownProjects projects;
    private final NewsSettings settings;

    NewsSearch(
            NewsOrder order,
            LedgerDirectory directory,
            LedgerReading reading,
            KnownProjects projects,
            NewsSettings settings) {
        this.order = order;
        this.directory = directory;
        this.reading = reading;
        this.projects = projects;
        this.settings = settings;
    }

    NewsPart read(Collection<Viewer> viewers, NewsWish wish, NewsPlace from, int size) {
        var end = order.end();
        var of = among(viewers, wish);
        var sifts = wish.narrows() || (of.isEmpty() && !seesAll(viewers));
        var lines = new ArrayList<NewsLine>();
        var at = from;
        for (var looked = 0; at.block() <= end && lines.size() < size && looked < settings.entriesAtMost(); ) {
            var next = next(at, end, of, sifts ? SIFTED : size - lines.size());
            looked += next.entries().size();
            at = next.behind();
            for (var found : shown(viewers, wish, next.entries())) {
                if (lines.size() == size) {
                    // Where lines are left out, more were looked at than fit.
                    at = found.before();
                    break;
                }
                lines.add(found.line());
            }
        }
        return new NewsPart(lines, at, at.block() <= end);
    }

    private static boolean seesAll(Collection<Viewer> viewers) {
        return viewers.stream().anyMatch(it -> it instanceof Viewer.Overseer);
    }

    private static boolean seesEveryProject(Collection<Viewer> viewers) {
        return viewers.stream().anyMatch(Viewer::seesEveryProject);
    }

    /** The projects to look for; all where it is empty. */
    private Optional<Set<String>> among(Collection<Viewer> viewers, NewsWish wish) {
        if (wish.projectId().isPresent())
            return Optional.of(Set.of(wish.projectId().get()));
        var all = new HashSet<String>();
        for (var viewer : viewers) {
            var some = directory.everOpenTo(viewer);
            if (some.isEmpty()) return Optional.empty();
            all.addAll(some.get());
        }
        return Optional.of(all);
    }

    /**
     * Entries that come next.
     *
     * @param behind the place behind them
     */
    private record Next(List<Placed> entries, NewsPlace behind) {}

    private Next next(NewsPlace at, long end, Optional<Set<String>> of, int most) {
        var blocks = order.blocks(at.block(), end, of, BLOCKS);
        var entries = new ArrayList<Placed>();
        for (var block : blocks) {
            for (var entry : at.restOf(block)) {
                if (of.isPresent() && !of.get().contains(entry.projectId())) continue;
                entries.add(entry);
                if (entries.size() == most) return new Next(entries, entry.next());
            }
        }
        var last = blocks.size() < BLOCKS ? end : blocks.getLast().number();
        return new Next(entries, NewsPlace.behind(last));
    }

    /**
     * A line at its place.
     *
     * @param before the place before it
     */
    private record Shown(NewsLine line, NewsPlace before) {}

    private List<Shown> shown(Collection<Viewer> viewers, NewsWish wish, List<Placed> entries) {
        var facts = facts(entries);
        var open = open(viewers, facts.keySet());
        var called = projects.of(open);
        var shown = new ArrayList<Shown>();
        for (var entry : entries) {
            if (!open.contains(entry.projectId())) continue;
            var fact = facts.getOrDefault(entry.projectId(), Map.of()).get(entry.index());
            if (fact == null || !wish.wants(fact)) continue;
            var project = called.getOrDefault(entry.projectId(), KnownProject.UNREAD);
            shown.add(new Shown(NewsLine.of(entry.projectId(), project, fact), entry.at()));
        }
        return shown;
    }

    /** What the entries say, by project and index. */
    private Map<String, Map<Long, RecordedFact>> facts(List<Placed> entries) {
        var facts = new HashMap<String, Map<Long, RecordedFact>>();
        entries.stream().collect(Collectors.groupingBy(Placed::projectId)).forEach((project, some) -> {
            var from = some.stream().mapToLong(Placed::index).min().orElseThrow();
            var to = some.stream().mapToLong(Placed::index).max().orElseThrow();
            facts.put(
                    project,
                    FactReading.of(reading.between(project, from, to)).stream()
                            .collect(Collectors.toMap(it -> it.header().index(), it -> it, (one, _) -> one)));
        });
        return facts;
    }

    /** Whose ledgers any of the viewers may see now. */
    private Set<String> open(Collection<Viewer> viewers, Set<String> projectIds) {
        if (seesAll(viewers) || projectIds.isEmpty()) return projectIds;
        if (seesEveryProject(viewers))
            return projectIds.stream().filter(it -> !City.is(it)).collect(Collectors.toSet());
        return directory.readers(projectIds).entrySet().stream()
                .filter(it -> City.isOpen(it.getKey(), it.getValue(), viewers))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
