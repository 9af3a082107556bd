package cn.yongji.onestop.approval.calendar;

import cn.yongji.onestop.approval.calendar.domain.PreviewedMove;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the previews of schedules have shown, move by move, and beside it what was moved although its preview did not show
 * it: reviews that were opened or changed between the preview and the publication.
 */
public interface PreviewedMoves {
    /** The place before all others. */
    String BEGINNING = "";

    /**
     * A move at its place: first those of the preview in the order of their due days, then the others.
     *
     * @param sincePreview whether the preview did not show it
     */
    record Placed(String place, PreviewedMove move, boolean sincePreview) {}

    /** Adds to a preview. The first of them gets the number, counted from 1. */
    void keep(String preview, int from, List<PreviewedMove> moves, Instant at);

    /** What was moved although the preview did not show it; noting it again changes nothing. */
    void note(String preview, PreviewedMove move, Instant at);

    List<Placed> read(String preview, String after, int limit);

    /** All that the preview itself showed, by review. */
    Map<String, PreviewedMove> shownBy(String preview);

    /** Removes what is kept since before then and belongs to no other preview than these. */
    void forgetAllBut(Set<String> previews, Instant before);
}
