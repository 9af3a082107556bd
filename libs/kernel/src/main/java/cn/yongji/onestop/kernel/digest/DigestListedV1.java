package cn.yongji.onestop.kernel.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code digest.listed.v1} 对账清单: a part of what a service holds, said each night. It is no event: nothing is sealed of it, and the
 * next night's stands in its place.
 *
 * @param bucket which projects it is about, see {@link #bucketOf}
 * @param part number within the bucket, from 0
 * @param last whether no part of the bucket follows
 * @param night the day on which it was made, which the reconciliation has its name from
 * @param complete whether it holds everything, and not only what is open or was changed lately
 * @param calendar version of the working calendar that its days were counted by
 * @param listedAt when the making began; the same in all parts that belong together
 */
public record DigestListedV1(
        String service,
        DigestKind kind,
        int bucket,
        int part,
        boolean last,
        LocalDate night,
        boolean complete,
        String calendar,
        Instant listedAt,
        List<DigestLine> lines) {
    /** Where all services say it; compacted, so that only the last word on each key is kept. */
    public static final String TOPIC = "onestop.digest";

    /** Into so many parts projects are divided. */
    public static final int BUCKETS = 64;

    /** No message has more lines. */
    public static final int MOST_LINES = 100;

    public DigestListedV1 {
        lines = List.copyOf(lines);
    }

    /** The bucket of a project, the same everywhere and for ever. */
    public static int bucketOf(String projectId) {
        return Math.floorMod(projectId.hashCode(), BUCKETS);
    }

    /** The key that a later list replaces it by. */
    public String key() {
        return "%s/%s/%02d/%d".formatted(service, kind, bucket, part);
    }
}
