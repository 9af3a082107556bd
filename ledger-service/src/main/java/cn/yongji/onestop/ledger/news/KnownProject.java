package cn.yongji.onestop.ledger.news;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.ProjectFactsChangedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.timeline.domain.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project, and the codes in its ledger, are called.
 *
 * @param length of the ledger as far as it was read
 * @param number 办件编号
 */
record KnownProject(
        long length, @Nullable String number, @Nullable String name, Names names) {
    static final KnownProject UNREAD = new KnownProject(0, null, null, Names.in(List.of()));

    /** This, and what was recorded since. */
    KnownProject and(List<RecordedFact> later) {
        var read = new KnownProject(length, number, name, names.and(later));
        for (var recorded : later) {
            read = read.to(recorded.header().index());
            if (recorded.fact().isPresent()) read = read.called(recorded.fact().get());
        }
        return read;
    }

    private KnownProject to(long index) {
        return new KnownProject(index, number, name, names);
    }

    private KnownProject called(EventContract fact) {
        if (fact instanceof ProjectOpenedV1 opened)
            return new KnownProject(length, opened.number(), name == null ? opened.name() : name, names);
        if (fact instanceof ProjectFactsChangedV1 changed && changed.now() != null)
            return new KnownProject(
                    length,
                    changed.now().number() == null ? number : changed.now().number(),
                    changed.now().name(),
                    names);
        return this;
    }
}
