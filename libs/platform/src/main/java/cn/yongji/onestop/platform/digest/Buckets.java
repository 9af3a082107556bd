package cn.yongji.onestop.platform.digest;

import cn.yongji.onestop.kernel.digest.DigestLine;
import cn.yongji.onestop.kernel.digest.DigestListedV1;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lays lines into buckets and gives a part out whenever it is full, so that memory does not grow with what is listed. */
final class Buckets {
    /** Takes one part. */
    @FunctionalInterface
    interface Parts {
        void take(int bucket, int part, boolean last, List<DigestLine> lines);
    }

    private final Parts parts;
    private final List<List<DigestLine>> waiting =
            IntStream.range(0, DigestListedV1.BUCKETS).mapToObj(_ -> newPart()).toList();
    private final int[] given = new int[DigestListedV1.BUCKETS];

    Buckets(Parts parts) {
        this.parts = parts;
    }

    private static List<DigestLine> newPart() {
        return new ArrayList<>();
    }

    void add(DigestLine line) {
        var bucket = DigestListedV1.bucketOf(line.projectId());
        var lines = waiting.get(bucket);
        if (lines.size() == DigestListedV1.MOST_LINES) give(bucket, false);
        lines.add(line);
    }

    /** Gives out what is left. */
    void end() {
        for (var bucket = 0; bucket < DigestListedV1.BUCKETS; bucket++) give(bucket, true);
    }

    private void give(int bucket, boolean last) {
        var lines = waiting.get(bucket);
        parts.take(bucket, given[bucket]++, last, List.copyOf(lines));
        lines.clear();
    }
}
