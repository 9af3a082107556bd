package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.ledger.entry.domain.LedgerEntry;
import cn.yongji.onestop.ledger.entry.domain.Payload;
import cn.yongji.onestop.ledger.entry.domain.Segment;
import cn.yongji.onestop.ledger.entry.domain.Segment.StoredEntry;
import cn.yongji.onestop.ledger.entry.domain.Segments;
import cn.yongji.onestop.ledger.log.domain.Batch;
import cn.yongji.onestop.ledger.log.domain.Run;
import cn.yongji.onestop.tlog.proof.ExportedEntry;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 导出. Entries as lines of canonical JSON, for an auditor's own programs. However many there are, a few are held at once: they are
 * read while they are sent.
 */
@Component
public final class LedgerExport {
    private static final int BATCHES = 4;

    private final Segments segments;
    private final LogShelf shelf;

    LedgerExport(Segments segments, LogShelf shelf) {
        this.segments = segments;
        this.shelf = shelf;
    }

    /** Every entry of every ledger that has a leaf by now, in the order of the log, from this leaf on. */
    public InputStream all(long from) {
        var size = shelf.newest().map(PublishedCheckpoint::size).orElse(0L);
        return new LineStream(new OfTheLog(from, size));
    }

    /** The entries of one ledger, in their order; empty if there is no such ledger. */
    public Optional<InputStream> of(String project) {
        return segments.tail(project).map(_ -> new LineStream(new OfOneLedger(project)));
    }

    private static String line(String project, OptionalLong leaf, LedgerEntry entry) {
        var header = entry.header().canonical();
        return switch (entry.payload()) {
            case Payload.Salted(var json, var salt) ->
                ExportedEntry.line(project, leaf, header, Optional.of(json), Optional.of(salt.hex()));
            case Payload.Plain(var json) ->
                ExportedEntry.line(project, leaf, header, Optional.of(json), Optional.empty());
            case Payload.Absent _ -> ExportedEntry.line(project, leaf, header, Optional.empty(), Optional.empty());
        };
    }

    private static List<LedgerEntry> readable(Segment segment) {
        var entries = new ArrayList<LedgerEntry>();
        for (var stored : segment.entries()) {
            if (stored instanceof StoredEntry.Readable(var entry)) entries.add(entry);
        }
        return entries;
    }

    /** Lines that come part by part. */
    private abstract static class Parts implements Iterator<String> {
        private final ArrayDeque<String> lines = new ArrayDeque<>();

        /** The next part; empty at the end. A part may have no line. */
        abstract Optional<List<String>> part();

        @Override
        public boolean hasNext() {
            while (lines.isEmpty()) {
                var next = part();
                if (next.isEmpty()) return false;
                lines.addAll(next.get());
            }
            return true;
        }

        @Override
        public String next() {
            if (!hasNext()) throw new NoSuchElementException();
            return lines.remove();
        }
    }

    /** A part is a run of a batch. */
    private final class OfTheLog extends Parts {
        private record At(Run run, long leaf) {}

        private final ArrayDeque<At> runs = new ArrayDeque<>();
        private final long from;
        private final long size;
        private long read;

        OfTheLog(long from, long size) {
            this.from = from;
            this.read = from;
            this.size = size;
        }

        @Override
        Optional<List<String>> part() {
            if (runs.isEmpty() && read < size) shelf.batchesFrom(read, BATCHES).forEach(this::take);
            return Optional.ofNullable(runs.poll()).map(this::lines);
        }

        private void take(Batch batch) {
            read = batch.size();
            if (batch.first() >= size) return;
            var leaf = batch.first();
            for (var run : batch.runs()) {
                runs.add(new At(run, leaf));
                leaf += run.count();
            }
        }

        private List<String> lines(At at) {
            var run = at.run();
            var lines = new ArrayList<String>(run.count());
            for (var segment : segments.from(run.project(), run.segment() - 1, 1)) {
                for (var entry : readable(segment)) {
                    var behind = entry.index() - run.from();
                    if (behind < 0 || behind >= run.count() || at.leaf() + behind < from) continue;
                    lines.add(line(run.project(), OptionalLong.of(at.leaf() + behind), entry));
                }
            }
            return lines;
        }
    }

    /** A part is a segment. */
    private final class OfOneLedger extends Parts {
        private final String project;
        private int number;

        OfOneLedger(String project) {
            this.project = project;
        }

        @Override
        Optional<List<String>> part() {
            var next = segments.from(project, number, 1);
            if (next.isEmpty()) return Optional.empty();
            var segment = next.getFirst();
            number = Math.max(number + 1, segment.number());
            var leaves = shelf.leavesOf(project, segment.number());
            return Optional.of(readable(segment).stream()
                    .map(entry -> line(project, leaf(leaves.get(entry.index())), entry))
                    .toList());
        }

        private static OptionalLong leaf(@Nullable Long leaf) {
            return leaf == null ? OptionalLong.empty() : OptionalLong.of(leaf);
        }
    }
}
