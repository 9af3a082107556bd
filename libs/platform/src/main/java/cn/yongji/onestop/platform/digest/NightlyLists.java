package cn.yongji.onestop.platform.digest;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.digest.DigestLine;
import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.kernel.digest.DigestViews;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * The lists of one service: each night what is open or was changed lately, on Sundays everything, by what is closed and long
 * unchanged its digest only. Each bucket is said even where it is empty, so that silence is told from having nothing.
 */
final class NightlyLists {
    private final String service;
    private final List<DigestSource> sources;
    private final Duration changed;
    private final WorkingCalendar calendar;
    private final Supplier<DigestSender> senders;

    NightlyLists(
            String service,
            List<DigestSource> sources,
            Duration changed,
            WorkingCalendar calendar,
            Supplier<DigestSender> senders) {
        this.service = service;
        this.sources = List.copyOf(sources);
        this.changed = changed;
        this.calendar = calendar;
        this.senders = senders;
    }

    /** Returns when the broker has taken all of it. */
    void make(LocalDate night, Instant now) {
        var complete = night.getDayOfWeek() == DayOfWeek.SUNDAY;
        // System time on purpose: that is when documents say they were written.
        var since = Instant.now().minus(changed);
        var version = calendar.asItIsNow().version();
        var sender = senders.get();
        for (var source : sources) {
            var buckets = new Buckets((bucket, part, last, lines) -> sender.send(new DigestListedV1(
                    service, source.kind(), bucket, part, last, night, complete, version, now, lines)));
            source.each(held -> {
                var lately = held.open() || held.changedSince(since);
                if (lately) buckets.add(held.line());
                else if (complete) buckets.add(digested(held.line()));
            });
            buckets.end();
        }
        sender.await();
    }

    private static DigestLine digested(DigestLine line) {
        return new DigestLine(line.id(), line.projectId(), line.sequence(), DigestViews.digested(line.view()));
    }
}
