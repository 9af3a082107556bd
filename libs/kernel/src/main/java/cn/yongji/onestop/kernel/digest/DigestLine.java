package cn.yongji.onestop.kernel.digest;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One aggregate as its service holds it.
 *
 * @param id of the aggregate, which is the subject of its events
 * @param sequence number of its last event: the view is what it was right after that
 * @param view codes, days and numbers by name, or their digest alone (see {@link DigestViews})
 */
public record DigestLine(String id, String projectId, long sequence, SortedMap<String, String> view) {
    public DigestLine {
        view = new TreeMap<>(view);
    }
}
