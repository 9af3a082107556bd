package cn.yongji.onestop.approval.feed.mongo;

import cn.yongji.onestop.approval.feed.domain.WorkNotice;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An end that a feed had once, and what of some subjects stands up to it. It may be old: then the place after it is taken,
 * and it is thrown away. While the place is free nobody has added anything, so what is noted here is still all there is.
 */
final class KnownEnd {
    private static final int SUBJECTS = 400;

    private final Map<String, Set<WorkNotice.Source>> told = new LinkedHashMap<>(16, 0.75f, true);
    private long last;

    KnownEnd(long last) {
        this.last = last;
    }

    long last() {
        return last;
    }

    boolean knows(String subject) {
        return told.containsKey(subject);
    }

    /** Takes note of a subject, about which everything is said that stands up to this end. */
    void note(String subject, Set<WorkNotice.Source> sources) {
        told.put(subject, new HashSet<>(sources));
    }

    boolean has(WorkNotice.Source source) {
        return told.getOrDefault(source.subject(), Set.of()).contains(source);
    }

    /** What has just been added behind the end. */
    void added(List<WorkNotice> notices) {
        last += notices.size();
        for (var notice : notices) {
            var known = told.get(notice.source().subject());
            if (known != null) known.add(notice.source());
        }
    }

    /** Forgets the subjects that have been quiet longest. */
    void shrink() {
        var eldest = told.keySet().iterator();
        for (var surplus = told.size() - SUBJECTS; surplus > 0; surplus--) {
            eldest.next();
            eldest.remove();
        }
    }
}
