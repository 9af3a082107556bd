package cn.yongji.onestop.ledger.http;

import cn.yongji.onestop.kernel.digest.CaseTold;
import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.DigestLine;
import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.ledger.Story;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/** Lists what services hold, as they do each night. */
final class SaidLists {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalDate night;
    private final Instant at;
    private final String calendar;

    SaidLists(LocalDate night, Instant at, String calendar) {
        this.night = night;
        this.at = at;
        this.calendar = calendar;
    }

    void say(String service, DigestKind kind, List<DigestLine> lines) {
        for (var bucket = 0; bucket < DigestListedV1.BUCKETS; bucket++) {
            var here = bucket;
            var part = new DigestListedV1(
                    service,
                    kind,
                    bucket,
                    0,
                    true,
                    night,
                    night.getDayOfWeek() == DayOfWeek.SUNDAY,
                    calendar,
                    at,
                    lines.stream()
                            .filter(it -> DigestListedV1.bucketOf(it.projectId()) == here)
                            .toList());
            Wire.say(new ProducerRecord<>(DigestListedV1.TOPIC, part.key(), JSON.writeValueAsBytes(part)));
        }
    }

    /** The line of the case in a story, as the approval service would list it. */
    static DigestLine lineOf(Story story, String caseId) {
        return lineOf(story, caseId, 0, _ -> {});
    }

    /** The same with another number and other contents. */
    static DigestLine lineOf(Story story, String caseId, int further, Consumer<SortedMap<String, String>> changed) {
        var told = new CaseTold();
        var last = 0L;
        for (var event : story.told()) {
            if (!isOf(event, caseId)) continue;
            told.hear(event.data());
            last = event.sequence();
        }
        var view = new TreeMap<>(told.view());
        changed.accept(view);
        return new DigestLine(caseId, story.projectId(), last + further, view);
    }

    private static boolean isOf(EventEnvelope event, String caseId) {
        return event.source().equals("/onestop/approval") && event.subject().equals(caseId);
    }
}
