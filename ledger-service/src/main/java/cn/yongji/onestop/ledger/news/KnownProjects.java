package cn.yongji.onestop.ledger.news;

import cn.yongji.onestop.ledger.entry.FactReading;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/** Remembers what projects are called. Entries never change, so what was learnt holds, and only what came since is read. */
@Component
final class KnownProjects {
    private static final int AT_ONCE = 400;

    private final LedgerReading reading;
    private final Cache<String, KnownProject> known;

    KnownProjects(LedgerReading reading, NewsSettings settings) {
        this.reading = reading;
        this.known =
                Caffeine.newBuilder().maximumSize(settings.rememberedProjects()).build();
    }

    /** What a ledger says up to an entry, or some entries more. */
    KnownProject upTo(String projectId, long index) {
        var there = known.getIfPresent(projectId);
        var project = there == null ? KnownProject.UNREAD : there;
        while (project.length() < index) {
            var more = reading.after(projectId, project.length(), AT_ONCE);
            if (more.isEmpty()) break;
            project = project.and(FactReading.of(more));
        }
        if (project != there) known.put(projectId, project);
        return project;
    }
}
