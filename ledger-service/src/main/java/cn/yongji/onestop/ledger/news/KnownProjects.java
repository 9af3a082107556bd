package cn.yongji.onestop.ledger.news;

import cn.yongji.onestop.ledger.entry.DestructionReading;
import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.Destructions;
import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Remembers what projects are called. Entries never change, so what was learnt holds, and only what came since is read; only
 * what was destroyed since is forgotten.
 */
@Component
final class KnownProjects {
    private static final int AT_ONCE = 400;

    private final LedgerReading reading;
    private final Segments segments;
    private final Cache<String, KnownProject> known;

    KnownProjects(LedgerReading reading, Segments segments, NewsSettings settings) {
        this.reading = reading;
        this.segments = segments;
        this.known =
                Caffeine.newBuilder().maximumSize(settings.rememberedProjects()).build();
    }

    /** What the ledgers of these projects say now. */
    Map<String, KnownProject> of(Collection<String> projectIds) {
        var found = new HashMap<String, KnownProject>();
        segments.lengths(projectIds).forEach((id, length) -> found.put(id, upTo(id, length)));
        return found;
    }

    private KnownProject upTo(String projectId, long length) {
        var there = known.getIfPresent(projectId);
        if (there != null && there.length() >= length) return there;
        var later = there == null ? List.<LedgerEntry>of() : after(projectId, there.length());
        if (there != null && later.stream().noneMatch(KnownProjects::destroys)) {
            return remembered(projectId, there.and(FactReading.of(later)));
        }
        known.invalidate(projectId);
        var all = after(projectId, 0);
        var project = KnownProject.UNREAD.and(FactReading.of(all));
        return DestructionReading.isPending(all) ? project : remembered(projectId, project);
    }

    private KnownProject remembered(String projectId, KnownProject project) {
        known.put(projectId, project);
        return project;
    }

    private static boolean destroys(LedgerEntry entry) {
        return entry.header().type().equals(Destructions.TYPE);
    }

    private List<LedgerEntry> after(String projectId, long index) {
        var entries = new ArrayList<LedgerEntry>();
        for (var reached = index; ; reached = entries.getLast().index()) {
            var more = reading.after(projectId, reached, AT_ONCE);
            if (more.isEmpty()) return entries;
            entries.addAll(more);
        }
    }
}
