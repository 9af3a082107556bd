package cn.yongji.onestop.ledger.news;

import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import cn.yongji.onestop.ledger.timeline.domain.Moment;
import cn.yongji.onestop.ledger.timeline.domain.Names;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger of a project that the reader may see.
 *
 * @param number 办件编号
 * @param name what the project is called now
 * @param names what the codes in its ledger are called
 */
public record NewsLine(
        String projectId, @Nullable String number, @Nullable String name, RecordedFact recorded, Names names) {

    static NewsLine of(String projectId, KnownProject project, RecordedFact recorded) {
        return new NewsLine(projectId, project.number(), project.name(), recorded, project.names());
    }

    /** The same sentence as in the timeline of the project. */
    public Moment told(Wording wording) {
        return Moment.of(recorded, names, wording);
    }
}
