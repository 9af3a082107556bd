package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.entry.domain.Wording;
import java.time.Instant;

/**
 * One line of a timeline.
 *
 * @param index number of the entry it tells of
 * @param actor who caused it
 * @param type wire name of the event
 * @param text what happened, in a sentence
 */
public record Moment(long index, Instant time, String actor, String type, String text) {

    /** Tells of an entry; the names come from the whole ledger. */
    public static Moment of(RecordedFact recorded, Names names, Wording wording) {
        var header = recorded.header();
        var text = switch (wording) {
            case ZH ->
                recorded.fact()
                        .flatMap(fact -> Chinese.sentence(fact, names))
                        .orElse("记录 " + header.type() + " 的内容已不可读");
            case EN ->
                recorded.fact()
                        .flatMap(fact -> English.sentence(fact, names))
                        .orElse("What the entry " + header.type() + " said can no longer be read");
        };
        return new Moment(header.index(), header.time(), header.actor(), header.type(), text);
    }
}
